import type { Channel } from '../../../shared/contract/unclaimed.ts'
import type { Method } from '../../../shared/contract/fees.ts'

/** What the till calls money that comes by a channel. */
export const METHOD_OF = { bank: 'transfer', wechat: 'wechat', alipay: 'alipay' } as const satisfies Record<Channel, Method>
