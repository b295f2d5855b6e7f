/** Words of sealed codes. */
export const sealedCodes = {
  list: '密封码', hint: '没有第二人在场时，拆一封密封码代替。每个只能用一次，用后由经理确认。', none: '还没有密封码。按“制密封码”印一张，剪开装进信封。',
  label: '编号', state: '状态', states: { sealed: '未拆', used: '待确认', confirmed: '已确认', withdrawn: '已作废' }, issued: '制码', usedAt: '使用', usedBy: '使用人', usedFor: '用于', confirmedBy: '确认人',
  issue: '制密封码', count: '几个', sheet: '密封码', once: '只显示这一次。请现在打印，剪开装信封。', choose: '选一个密封码，看用在哪里。',
  confirm: '确认', isRight: '核对结果', right: '没有问题', wrong: '不对，要查', note: '说明', ownUse: '这是您自己用的，请另一位经理确认。',
  withdraw: '作废密封码', withdrawHint: '信封丢了或被拆开，就作废，别人拿到也打不开。', reason: '原因', waiting: '密封码待确认',
}
