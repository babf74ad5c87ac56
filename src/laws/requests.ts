// Laws of every request: who asks, what was sent, how much of it, and whether it could be done at all.
import type { LawValue } from './law.ts';

export const lawsOfRequests = {
  right_required: {
    status: 403,
    zh: '您没有这项权限，请向管理员申请相应角色',
    en: 'You lack the right for this; ask an administrator for the role',
  },
  office_out_of_scope: {
    status: 403,
    zh: '这个单位不在您的权限范围内，请换成本单位，或请该单位填报',
    en: 'This office is out of your reach; choose your own, or let that office do it',
  },
  write_header_missing: {
    status: 403,
    zh: '请求缺少 x-yiwang 标头，已拒绝；请从本系统页面操作，接口调用请加上 x-yiwang: 1',
    en: 'The header x-yiwang is missing; use the page itself, or send x-yiwang: 1 with every write',
  },
  write_from_another_site: {
    status: 403,
    zh: '这次提交不是从本系统页面发出的，已拒绝；请打开本系统页面再办',
    en: 'This was not sent from our own page and is refused; open the page itself',
  },
  too_many_requests: {
    status: 429,
    zh: '请求过于频繁，请 {seconds} 秒后再试',
    en: 'Too many requests; try again in {seconds} seconds',
  },
  not_found: {
    status: 404,
    zh: '没有这个页面或接口，请检查地址',
    en: 'There is no such page or route; check the address',
  },
  request_too_slow: {
    status: 408,
    zh: '请求没有在限时内传完，请检查网络后重试；大文件请压缩或拆分',
    en: 'The request did not arrive in time; check the line and try again, and compress or split a large file',
  },
  key_reused_with_other_content: {
    status: 409,
    zh: '这次提交与先前同一编号的内容不同，为免重复已拒绝；请刷新页面后重新提交',
    en: 'This submission differs from the earlier one with its key; reload the page and submit again',
  },
  id_taken: {
    status: 409,
    zh: '编号已被占用，请刷新页面后重新提交',
    en: 'The id is taken; reload the page and submit again',
  },
  conflict_try_again: {
    status: 409,
    zh: '同时有人在修改，请稍后再提交一次',
    en: 'Somebody changed it at once; submit again',
  },
  database_unreachable: {
    status: 503,
    zh: '数据库暂时连不上，您的内容没有保存；请稍后再试',
    en: 'The database cannot be reached and nothing was saved; try again in a moment',
  },
  saved_or_not_unknown: {
    status: 503,
    zh: '数据库在保存途中断开，尚不知是否已经保存；请稍后把同一表单再提交一次，不会重复入账',
    en: 'The connection broke while it was being saved, so it may be saved or not; submit the same form again in a moment, and it will not count twice',
  },
  unexpected_fault: {
    status: 500,
    zh: '系统自身出错，不是您填的内容造成的，未作任何改动；请把编号 {id} 告诉管理员',
    en: 'The system failed, by no fault of what you typed, and nothing was changed; tell your administrator the number {id}',
  },
  payload_too_large: { status: 413, zh: '提交内容过大，请分批提交', en: 'Too much at once; send it in parts' },
  input_malformed: { status: 400, zh: '填写格式不对：{wanted}', en: 'The value has the wrong form: {wanted}' },
  field_unknown: {
    status: 400,
    zh: '没有“{name}”这一项，请改正或删去{nearest}{known}',
    en: 'There is no field "{name}"; mend or drop it{nearest}{known}',
  },
  request_unreadable: {
    status: 400,
    zh: '请求有误，无法识别（{field}）；请检查其中是否有不允许的字符，或是否没有传完',
    en: 'The request cannot be read ({field}); look for characters that may not stand there, or for an end that is missing',
  },
  text_unclean: {
    status: 400,
    zh: '第 {at} 个字符是看不见的控制字符或乱码（{character}），请删去后重新填写',
    en: 'Character {at} is a control character or a broken one ({character}); delete it and type the text again',
  },
  work_too_long: {
    status: 422,
    zh: '超过 {seconds} 秒还没有完成，已停止，台账没有变化；请把文件或文字分成几份再试',
    en: 'This was not done within {seconds} seconds and was stopped; nothing was changed. Send it in parts',
  },
  work_too_large: {
    status: 413,
    zh: '内容过大，处理不了，已停止，台账没有变化；请把文件或文字分成几份再试',
    en: 'This needs more memory than one request may have and was stopped; nothing was changed. Send it in parts',
  },
  work_too_many: {
    status: 429,
    zh: '您还有 {most} 件同类任务在排队，请等前面的完成，{seconds} 秒后再试',
    en: '{most} requests of yours wait already; let them be done and try again in {seconds} seconds',
  },
  work_queue_full: {
    status: 503,
    zh: '排队的任务太多，请 {seconds} 秒后再试；查询和填报不受影响',
    en: 'Too much of this work is waiting; try again in {seconds} seconds. Reading and entering go on meanwhile',
  },
} satisfies Readonly<Record<string, LawValue>>;
