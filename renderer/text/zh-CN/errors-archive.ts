import type { Sentence } from '../sentence.ts'

/** Codes of the archive → what happened and what to do next. */
const sentences = {
  'choose-file': '请先选择文件。',
  'file-too-large': ({ megabytes }) => `文件超过 ${megabytes} MB。请压缩，或拆成几个再加。`,
  'file-kind': '只收 PDF、JPG、PNG，这个文件里面不是。请另存为 PDF 或重新拍照。',
  'attachment-missing': '附件的文件不见了或损坏。请让经理从备份恢复，或重新加一次。',
  'day-to-come': '这天还没有到，请填今天或以前的日期。',
  'already-closed': '已经办结，不用再办。请返回列表看结果。',
  'already-ended': '已经结束，不用再办。请返回看最新情况。',
  'paper-lent-out': ({ borrower }) => `这份资料 ${borrower} 借着，请先归还。`,
  'paper-left': '这份资料已经离档，不能再借。',
  'paper-not-lent': '这份资料没有借出，请返回看最新情况。',
  'plate-known': ({ room }) => `这个车牌登记在 ${room}。请核对，或先在那里解除。`,
  'not-an-owner': '委托人不是这套房现在的业主，请另选。',
  'own-agent': '受托人和委托人是同一个人，请另填受托人。',
  'until-needed': '转租委托要有到期日，请填“至”。',
  'own-guardian': '监护人不能是本人，请另选。',
  'choose-owner': '请选委托人。',
} satisfies Record<string, Sentence>

export const errorsOfTheArchive: Record<keyof typeof sentences, Sentence> = sentences
