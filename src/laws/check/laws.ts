// Why a draft is not checked.
import type { LawValue } from '../law.ts';

export const lawsOfDrafts = {
  draft_too_large: {
    status: 422,
    zh: '文件过大，最多 50 MB、300 万字；请分成几份再核',
    en: 'The file is too large: at most 50 MB and three million characters; check it in parts',
  },
  draft_unreadable: {
    status: 422,
    zh: '文件已损坏或不是正常的 Word 文档；请用 Word 或 WPS 打开后另存为 .docx 再核',
    en: 'The file is damaged or no proper Word document; save it anew as .docx',
  },
  draft_format_unknown: {
    status: 422,
    zh: '认不出这种文件；请用 .docx、.xlsx、.pdf、.odt、.rtf、网页或纯文本，或直接粘贴文字',
    en: 'Unknown kind of file: send .docx, .xlsx, .pdf, .odt, .rtf, a page or plain text, or paste the text',
  },
  draft_format_old: {
    status: 422,
    zh: '旧版 .doc、.wps、.xls 在这台服务器上读不了；请用 Word 或 WPS 打开后另存为 .docx 或 .xlsx 再核',
    en: 'The old formats .doc, .wps and .xls cannot be read on this server: save it as .docx or .xlsx',
  },
  draft_pdf_locked: {
    status: 422,
    zh: '这份 PDF 要密码才能打开；请去掉密码后另存，或用原稿 .docx 再核',
    en: 'The PDF asks for a password: save it without one, or send the .docx that it was made from',
  },
  draft_pdf_without_text: {
    status: 422,
    zh: '这份 PDF 里没有能读出的文字，多半是扫描件；请用原稿 .docx，或先做文字识别、核对无误后再核',
    en: 'Nothing in the PDF can be read as text, it may be scanned: send the .docx that it was made from, or have its text recognised and proofread first',
  },
  draft_pdf_pages_unread: {
    status: 422,
    zh: '这份 PDF 第 {pages} 页没有能读出的文字，存档会不全；请用原稿 .docx，或删去这些页后另存',
    en: 'Pages {pages} of the PDF cannot be read as text, and the archive would lack them: send the .docx that it was made from, or save it without them',
  },
  draft_pdf_damaged: {
    status: 422,
    zh: '这份 PDF 已损坏或不完整；请从原稿重新导出，或用 .docx 再核',
    en: 'The PDF is damaged or incomplete: export it anew, or send a .docx',
  },
  draft_is_no_docx: {
    status: 422,
    zh: '只有 .docx 能带批注导出',
    en: 'Only a .docx comes back with comments',
  },
  check_record_altered: {
    status: 422,
    zh: '其中一份核数结果不是本系统出具的，或已被改动；请把这份文稿重新核一次再出报告',
    en: 'One of the results was not given by this server, or was altered: check that draft again, then make the report',
  },
  archive_text_unknown: {
    status: '404/422',
    zh: '存档里没有这份文稿，可能已换了地址；请回到存档列表查找',
    en: 'The archive has no such text: look for it in the list',
  },
  archive_text_empty: {
    status: 422,
    zh: '这份文稿里没有数，存了也无从比对；请换一份有数的文稿',
    en: 'The text has no number that a draft could be held against: add another one',
  },
  archive_text_known: {
    status: 422,
    zh: '同一个文件已以“{name}”存档；不必再存，要改标题或所属期请先撤下原来那份',
    en: 'The same file is in the archive as “{name}”; to change its title or period withdraw that one first',
  },
  archive_text_withdrawn: {
    status: 422,
    zh: '这份文稿已撤下；请刷新页面',
    en: 'The text was withdrawn already; reload the page',
  },
} satisfies Readonly<Record<string, LawValue>>;
