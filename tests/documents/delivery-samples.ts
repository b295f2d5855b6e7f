import type { Language } from '../../electron/documents/frozen-document.ts'
import type { KeySlipData } from '../../electron/documents/key-slip.ts'
import type { PremisesHandOverData } from '../../electron/documents/premises-hand-over.ts'
import { longCompany } from './form-samples.ts'

export function handOverOfPremisesSample(language: Language): PremisesHandOverData {
  const chinese = language === 'zh-CN'
  return {
    language,
    property: '云栖花园',
    filledOn: '2026-11-22',
    premises: '1栋2单元301',
    areaCenti: 8937,
    owner: { name: '张伟', identity: { kind: 'cn-id', number: '11010519491231002X' }, phone: '13812340421' },
    agent: { name: '陈雨桐', identity: { kind: 'passport', number: 'E12345678' }, mandateNumber: 'WT-2026-018', mandateUntil: '2026-12-31' },
    noticeOn: '2026-11-08',
    deliveredOn: '2026-11-22',
    inspection: {
      on: '2026-11-21',
      defects: chinese ? [
        { place: '厨房', text: '水槽下水管接头滴水，柜板受潮', responsible: '总包', mendBy: '2026-12-05' },
        { place: '主卧', text: '窗扇关不严', responsible: '门窗厂', mendBy: '2026-12-05' },
        { place: '卫生间', text: '地砖一块空鼓', responsible: '总包', mendBy: null },
      ] : [
        { place: 'Kitchen', text: 'The drain under the sink drips, the board is wet', responsible: 'Contractor', mendBy: '2026-12-05' },
        { place: 'Bedroom', text: 'A casement does not shut', responsible: 'Windows', mendBy: '2026-12-05' },
        { place: 'Bathroom', text: 'One floor tile is hollow', responsible: 'Contractor', mendBy: null },
      ],
    },
    meters: [{ kind: 'water', number: 'S-2023-118834', value: 1_200 }, { kind: 'electricity', number: '33010087120034', value: 12_345 }, { kind: 'gas', number: 'Q-70012', value: 0 }],
    keys: [{ kind: 'door-key', number: '301-1' }, { kind: 'door-key', number: '301-2' }, { kind: 'door-key', number: '301-3' }, { kind: 'door-card', number: '00871234' }, { kind: 'letterbox-key', number: 'X301' }],
    papers: { guarantee: true, manual: true, others: chinese ? ['分户验收表', '户型图'] : ['Acceptance sheet', 'Floor plan'] },
  }
}

/** A company as owner, twenty-four defects, twelve cards, and every meter there is. */
export function longHandOverOfPremisesSample(language: Language): PremisesHandOverData {
  const sample = handOverOfPremisesSample(language)
  const [first] = sample.inspection?.defects ?? []
  return {
    ...sample,
    owner: { name: longCompany, identity: { kind: 'uscc', number: '91350100M000100Y43' }, phone: '0571-88001234' },
    inspection: { on: '2026-11-21', defects: Array.from({ length: 24 }, (_, index) => ({ place: `${first?.place ?? ''}${index + 1}`, text: `${first?.text ?? ''}，${first?.text ?? ''}`, responsible: first?.responsible ?? '', mendBy: '2026-12-05' })) },
    meters: (['water', 'hot-water', 'electricity', 'gas', 'heat'] as const).map((kind) => ({ kind, number: '33010087120034', value: 9_999_999_999 })),
    keys: Array.from({ length: 12 }, (_, index) => ({ kind: 'door-card' as const, number: `008712${String(index).padStart(2, '0')}` })),
  }
}

/** Before anybody has come: room to write by hand. */
export function emptyHandOverOfPremisesSample(language: Language): PremisesHandOverData {
  const { language: said, property, filledOn, premises, areaCenti } = handOverOfPremisesSample(language)
  return { language: said, property, filledOn, premises, areaCenti, owner: { name: '张伟', phone: '13812340421' }, papers: { guarantee: false, manual: false, others: [] } }
}

export function keySlipSample(language: Language): KeySlipData {
  return {
    language,
    property: '云栖花园',
    number: 'YS2026-0001',
    premises: '1栋2单元301',
    holder: '张伟',
    purpose: 'delivery',
    issuedOn: '2026-11-22',
    issuedBy: '李敏',
    dueBackOn: null,
    keys: [{ kind: 'door-key', number: '301-1' }, { kind: 'door-key', number: '301-2', returnedOn: '2026-11-24' }, { kind: 'door-card', number: '00871234' }],
  }
}

export function longKeySlipSample(language: Language): KeySlipData {
  return { ...keySlipSample(language), holder: longCompany, purpose: 'loan', dueBackOn: '2026-11-30', keys: Array.from({ length: 16 }, (_, index) => ({ kind: 'door-card' as const, number: `008712${index}` })) }
}
