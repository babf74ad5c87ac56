// Laws of published bulletins.
import type { LawValue } from '../law.ts';

export const lawsOfBulletins = {
  text_unknown: {
    status: '404/422',
    zh: '没有这份文本，请从文本列表中选择',
    en: 'No such text; choose one from the list',
  },
  text_section_twice: {
    status: 422,
    zh: '两个部分的代码相同，请改成不同的',
    en: 'Two sections have the same code; give them different ones',
  },
  text_heading_counts: {
    status: 422,
    zh: '标题里不能有指标，请写进正文',
    en: 'A heading has no figures; put them into a clause',
  },
  text_field_unknown: {
    status: 422,
    zh: '花括号里的“{name}”看不懂，请写指标代码，或 period、span、city、short、bureau、office、occasion、place',
    en: 'The field {name} is not understood; write the code of a figure, or period, span, city, short, bureau, office, occasion, place',
  },
  text_figure_unknown: {
    status: 422,
    zh: '没有代码为“{id}”的指标，请从指标目录中选择',
    en: 'There is no figure {id}; choose one from the catalogue',
  },
  text_judges_without_rule: {
    status: 422,
    zh: '“{words}”是评价，换一个时期可能不成立；请写明什么条件下才说',
    en: 'The words {words} judge, and may not hold of another period; say under which rule they are said',
  },
  text_not_yet_of_the_past: {
    status: 422,
    zh: '“{words}”只能用于还没有结束的期间；期间已结束时请写“没有”或“无”，“{words}”写进“期间未结束、为 0 时”',
    en: 'The words {words} are true only while a period runs; of one that is over say that there is none, and say these under "while it still runs"',
  },
  text_figure_not_of_occasion: {
    status: 422,
    zh: '指标“{id}”数的台账与一次活动或外出没有关联，在这里只会是 0；请换成与它有关联的指标',
    en: 'What the figure {id} counts is tied to no single activity or outing, and would be nought here; choose one that is',
  },
  text_part_not_of_occasion: {
    status: 422,
    zh: '“{name}”要分县市区、分行业，或另算一个期间，讲一次活动或外出的文本里没有；请删去',
    en: '{name} is by county or industry, or of a second period, which a text of one activity or outing has not; take it out',
  },
  text_word_of_occasion: {
    status: 422,
    zh: '“{name}”只用于讲一次活动或外出的文本；请改“讲述对象”，或删去',
    en: 'The field {name} is for a text of one activity or outing; change what the text tells of, or take it out',
  },
  text_of_other_subject: {
    status: 422,
    zh: '这份文本不讲所选的活动、外出或单位；请另选文本，或取消所选',
    en: 'The text does not tell of the activity, outing or office that is named; choose another text, or name none',
  },
  occasion_missing: {
    status: 422,
    zh: '请先选择是哪一次活动或外出',
    en: 'Choose first which activity or outing it is of',
  },
  occasion_unknown: {
    status: 422,
    zh: '没有这次活动或外出，或者它尚未审核、已经撤回；请从列表中选择',
    en: 'No such activity or outing, or it is not verified, or was withdrawn; choose one from the list',
  },
  occasion_on_other_days: {
    status: 422,
    zh: '这次活动或外出的日期是{days}，通报的期间须与它相同；请重新打开',
    en: 'This activity or outing was on {days}, and its text is of these days; open it again',
  },
  bulletin_empty: {
    status: 422,
    zh: '{period}没有一个不为零的数，不能发布；请检查期间，或先审核台账',
    en: 'No figure of {period} is above nought, so it is not published; look at the period, or verify entries first',
  },
  period_incomplete: {
    status: 422,
    zh: '台账从{day}起完整，{period}在此之前开始，不能发布；请检查期间，或由管理员在“本市情况”中更正完整起始日',
    en: 'The ledger is complete from {day}, and {period} begins before it, so it is not published; look at the period, or have the day put right under Offices',
  },
  template_figure_untold: {
    status: 422,
    zh: '文件中的字段{names}本期算不出来，不能发布；请从文件中删去，或先补齐目标、上年台账',
    en: 'The fields {names} of the file cannot be told for this period, so it is not published; take them out of the file, or complete targets and the ledger of the year before',
  },
  template_field_unknown: {
    status: 422,
    zh: '看不懂“{name}”（{place}）；请从字段列表中复制',
    en: 'The field {name} is not understood ({place}); copy one from the list',
  },
  template_field_not_of_occasion: {
    status: 422,
    zh: '“{name}”（{place}）不是一次活动或外出的数；请换成与它有关联的指标，或删去',
    en: 'The field {name} ({place}) is not of one activity or outing; choose a figure that is tied to it, or take it out',
  },
  template_field_broken: {
    status: 422,
    zh: '“{name}”的花括号或循环没有配对（{place}）',
    en: 'The braces or the loop of {name} are not closed ({place})',
  },
  template_loop_misplaced: {
    status: 422,
    zh: '“{name}”里不能再放“{inner}”（{place}）；县市区、行业、部门循环里只放指标、名称和序号',
    en: 'A loop {inner} may not stand in {name} ({place}); loops of counties, industries and departments hold figures, name and row',
  },
  template_is_no_docx: {
    status: 415,
    zh: '这不是 Word 文件（.docx）；.doc 请在 Word 中另存为 .docx',
    en: 'This is no Word file (.docx); save a .doc as .docx in Word',
  },
  template_unknown: { status: 404, zh: '这份文本没有 Word 模板', en: 'This text has no Word template' },
  bulletin_unchanged: {
    status: 422,
    zh: '与{day}发布的完全一致，不必再发',
    en: 'It reads as the one published on {day}, with the same rows; nothing is published again',
  },
  publication_without_proof: {
    status: 404,
    zh: '这份通报发布时还没有自证文件，请更正后重新发布，或下载 Word 文件',
    en: 'This was published without a proof; publish a corrected one, or take the Word file',
  },
  publication_unknown: { status: 404, zh: '没有这份已发布的通报', en: 'No such publication' },
} satisfies Readonly<Record<string, LawValue>>;
