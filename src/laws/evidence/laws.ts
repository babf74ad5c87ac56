// Laws of evidence: sending, attaching, opening and taking back files.
import type { LawValue } from '../law.ts';

export const lawsOfEvidence = {
  file_empty: { status: 422, zh: '文件是空的，请检查后重新上传', en: 'The file is empty; check it and send it again' },
  file_too_big: {
    status: 413,
    zh: '文件超过 {most} MB，请压缩、拆分，或降低扫描分辨率后再传',
    en: 'The file is larger than {most} MB; compress it, split it, or scan it at a lower resolution',
  },
  file_type_not_taken: {
    status: 415,
    zh: '按内容看，这不是可以收的文件类型（可收 {types}）；请转成 PDF 或照片再传',
    en: 'By its content this is no type that is taken ({types}); turn it into a PDF or a photo',
  },
  file_reaches_out: {
    status: 415,
    zh: '文件里引用了外部模板、图片、域或别的工作簿，打开时会连到外面，不能收；请断开链接另存，或打印成 PDF 再传',
    en: 'The file fetches a template, picture, field or workbook from elsewhere when opened; break its links, or print it to a PDF and send that',
  },
  picture_too_large: {
    status: 415,
    zh: '图片自称 {width} × {height} 像素，超过每边 {side}、共 {megapixels} 百万像素的上限，请缩小后再传',
    en: 'The picture claims {width} × {height} points, over {side} a side or {megapixels} million; make it smaller and send it again',
  },
  files_wait_for_entries: {
    status: 409,
    zh: '您上传的文件还有 {files} 个或 {megabytes} MB 没有附到任何登记上，请先附到登记或撤回，再上传新的',
    en: 'You have sent {files} files or {megabytes} MB that no entry rests on yet; attach or take some back before sending more',
  },
  file_active: {
    status: 415,
    zh: '文件里带有脚本、宏或隐藏的另一种格式，不能收；请重新打印成普通 PDF 再传',
    en: 'The file holds scripts, macros or a second hidden format; print it to a PDF and send that',
  },
  file_storage_full: {
    status: 507,
    zh: '服务器的存储空间已满，文件没有保存；请联系管理员清理后再传',
    en: 'The server has no room left and kept nothing; ask an administrator to make room, then send it again',
  },
  file_storage_missing: {
    status: 503,
    zh: '这个服务器没有设置文件存放处；请联系管理员',
    en: 'This server has no place for files; ask an administrator',
  },
  file_gone: {
    status: 404,
    zh: '这个文件已被撤下或已不在存放处；请填报单位重新上传',
    en: 'The file was taken back or is no longer there; let the office that sent it send it again',
  },
  file_not_clean: {
    status: 403,
    zh: '查毒发现这个文件带有病毒，已禁止打开；请填报单位换成干净的文件',
    en: 'The scanner found malware in this file and it stays shut; let the office that sent it send a clean one',
  },
  file_not_scanned: {
    status: 503,
    zh: '这个文件还没有查毒，暂不能打开；请稍后再试，长时间不变请联系管理员',
    en: 'The file was not scanned yet and stays shut until then; try again soon, or ask an administrator',
  },
  file_scan_failed: {
    status: 503,
    zh: '这个文件查毒没有成功，暂不能打开；请联系管理员检查查毒服务',
    en: 'The scan of this file failed and it stays shut; ask an administrator to look at the scanner',
  },
  file_already_withdrawn: { status: 409, zh: '这个文件已经撤下', en: 'The file was taken back already' },
  file_of_verified_entry: {
    status: 409,
    zh: '已审核的登记以这个文件为依据，不能单独撤下；请更正或撤回那条登记',
    en: 'A verified entry rests on this file; correct or withdraw that entry instead',
  },
  file_unknown: {
    status: '404/422',
    zh: '没有这个文件，或它属于您权限以外的单位；请重新上传',
    en: 'There is no such file, or it belongs to an office out of your reach; send it again',
  },
  file_withdrawn: {
    status: 422,
    zh: '第 {n} 个文件已被撤下，请移除它，上传新的文件',
    en: 'File {n} was taken back; remove it and send another one',
  },
  file_infected: {
    status: 422,
    zh: '查毒发现第 {n} 个文件带有病毒，不能使用；请移除它，换成干净的文件',
    en: 'The scanner found malware in file {n}; remove it and send a clean one',
  },
  file_attached_twice: {
    status: 422,
    zh: '第 {n} 个文件在这条登记里已经附过，请移除重复的',
    en: 'File {n} is attached to this entry already; remove it',
  },
  too_many_attachments: {
    status: 422,
    zh: '一条登记最多附 {most} 个文件，请合并或分开登记',
    en: 'An entry rests on {most} files at most; merge some, or record several entries',
  },
} satisfies Readonly<Record<string, LawValue>>;
