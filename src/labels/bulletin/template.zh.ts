// The words of the bureau's own Word file in Chinese.

/** A field, and what it stands for. */
export type Example = readonly [field: string, says: string];

export const templateZh = {
  template: {
    title: 'Word 模板',
    hint: '上传本局自己的 Word 文件（.docx），在要填数的地方写花括号字段；生成时只填字段，版式、字体、表格样式都保持原样',
    none: '没有上传模板，按系统的公文格式（GB/T 9704）生成',
    file: 'Word 文件（.docx，不超过 10 MB）',
    reason: '修改原因',
    send: '上传模板',
    saved: '已保存，下载 Word 时使用这个模板',
    end: '停用模板',
    endTitle: '停用 Word 模板？',
    endHint: '停用后按系统的公文格式生成；历次文件仍可下载',
    fields: '可用字段（点一下即复制）',
    copied: '已复制',
    formsHint: '指标写代码或名称：{projects_new} 带单位，{value:projects_new} 不带单位；表格循环里的指标不带单位',
    examples: {
      always: [
        ['{title}', '标题'],
        ['{period}', '期间'],
        ['{city}', '城市'],
        ['{issuer}', '发文机关'],
        ['{number}', '发文字号'],
        ['{addressee}', '主送'],
        ['{opening}', '引语'],
        ['{date}', '成文日期'],
        ['{copies}', '抄送'],
        ['{notes}', '口径说明：所印的数在期间内或与上年之间换过口径时，写明日期和两版各为多少；不写这个字段就附在文末'],
        ['{#sections}{heading}{#paragraphs}{text}{/paragraphs}{/sections}', '通报文本的各部分、各段'],
      ],
      /** Of a text of one activity or outing. */
      ofOccasion: [
        ['{occasion}', '活动名称，外出为目的地；也可写“活动”“外出”'],
        ['{place}', '地点'],
        ['{office}', '由哪个单位登记'],
      ],
      ofPeriod: [
        ['{#县市区}{序号}{名称}{projects_new}{/县市区}', '表格中各县市区一行'],
        ['{#行业}{名称}{projects_new}{/行业}', '表格中各行业一行'],
        ['{#部门}{名称}{department_activities}{/部门}', '表格中各机关单位一行'],
        ['{rise:funds_arrived_growth}', '增长或下降多少'],
        ['{projects_new@month}', '其中最后一个月的数；@后还可写 quarter、to_date（年初累计）、last_year、before'],
        ['{span@month}', '这个月的叫法'],
        ['{names:projects_new_50yi}', '项目名单'],
        ['{none:projects_new}', '没有的县市区名单'],
      ],
    } as Readonly<Record<'always' | 'ofOccasion' | 'ofPeriod', readonly Example[]>>,
  },
};
