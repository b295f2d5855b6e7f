import { describe, expect, it } from 'vitest'
import {
  checkIdentity, checkValidity, IDENTITY_KINDS, identityKindFromWords, maskIdentity, upgradeOldResidentNumber, type IdentityKind,
} from '../../shared/identity.ts'

const on = '2026-11-22'

describe('checkIdentity', () => {
  it('checks resident cards', () => {
    expect(checkIdentity('cn-id', '11010519491231002X', { on })).toStrictEqual({ ok: true, number: '11010519491231002X', birthDate: '1949-12-31', sex: 'female', warnings: [] })
    expect(checkIdentity('cn-id', ' 110105 19491231 002ｘ ', { on })).toMatchObject({ ok: true, number: '11010519491231002X' })
    expect(checkIdentity('cn-id', '４４０５２４１８８００１０１００１４', { on: '1990-01-01' })).toMatchObject({ ok: true, number: '440524188001010014', birthDate: '1880-01-01', sex: 'male' })
  })

  it.each<[IdentityKind, string, string]>([
    ['cn-id', '', 'empty'], ['cn-id', '1101051949123100', 'length'], ['cn-id', '11010519491231A02X', 'characters'], ['cn-id', '110105194912310021', 'check-digit'],
    ['cn-id', '110105194902310021', 'birth-date'], ['cn-id', '110105202702010021', 'birth-in-future'], ['cn-id', '440524188001010014', 'too-old'],
    ['cn-id', '911124198108030024', 'not-this-kind'], ['cn-id-15', '11010549123100', 'length'], ['cn-id-15', '110105491331002', 'birth-date'],
    ['hmt-residence', '11010519491231002X', 'not-this-kind'], ['hmt-residence', '830000199001010011', 'check-digit'], ['foreign-pr', '911124198108030025', 'check-digit'],
    ['foreign-pr', '11010519491231002X', 'not-this-kind'], ['foreign-pr', 'ABC123499133112', 'birth-date'], ['passport', 'E12', 'length'], ['passport', 'E1234567?', 'characters'],
    ['uscc', '91350100M000100Y4Z', 'characters'], ['uscc', '91350100M000100Y44', 'check-digit'], ['uscc', '91350100M000100Y4', 'length'],
  ])('%s %s: %s', (kind, text, problem) => {
    const check = checkIdentity(kind, text, { on })
    expect(check).toMatchObject({ ok: false, problem })
    expect(Object.keys(check).toSorted()).toStrictEqual(['number', 'ok', 'problem', 'warnings'])
  })

  it.each<[IdentityKind, string, object]>([
    ['cn-id-15', '110105491231002', { birthDate: '1949-12-31', sex: 'female', warnings: ['old-form'] }],
    ['hmt-residence', '810000199001010019', { birthDate: '1990-01-01', warnings: [] }],
    ['hmt-residence', '820000199001010010', { warnings: [] }],
    ['hmt-residence', '830000199001010012', { warnings: [] }],
    ['cn-id', '830000199001010012', { warnings: ['other-kind'] }],
    ['foreign-pr', '911124198108030024', { birthDate: '1981-08-03', warnings: [] }],
    ['foreign-pr', 'abc123481080300', { number: 'ABC123481080300', birthDate: '1981-08-03' }],
    ['passport', 'e12345678', { number: 'E12345678' }],
    ['hk-macau-permit', 'h1234567801', { number: 'H1234567801', lifetimeNumber: 'H12345678', renewalCount: '01', warnings: [] }],
    ['hk-macau-permit', 'M12345678', { lifetimeNumber: 'M12345678', warnings: [] }],
    ['hk-macau-permit', 'HA1234567', { warnings: [] }],
    ['hk-macau-permit', 'K1234', { warnings: ['unknown-pattern'] }],
    ['taiwan-permit', '12345678', { warnings: [] }],
    ['taiwan-permit', '1234567801（Ｂ）', { number: '1234567801(B)', lifetimeNumber: '12345678', renewalCount: '01', warnings: [] }],
    ['taiwan-permit', 'T123', { warnings: ['unknown-pattern'] }],
    ['uscc', '91350100m000100y43', { number: '91350100M000100Y43', warnings: [] }],
  ])('%s %s is taken', (kind, text, expected) => {
    expect(checkIdentity(kind, text, { on })).toMatchObject({ ok: true, ...expected })
  })

  it('never refuses a region', () => {
    const digits = '77010519491231002'
    const taken = [...'0123456789X'].map((last) => checkIdentity('cn-id', digits + last, { on })).filter((check) => check.ok)
    expect(taken).toHaveLength(1)
    expect(taken[0]?.warnings).toStrictEqual(['unknown-region'])
  })

  it('finds every single wrong digit of a resident card or a company code', () => {
    for (const [kind, number, letters] of [['cn-id', '11010519491231002X', '0123456789'], ['uscc', '91350100M000100Y43', '0123456789ABCDEFGHJKLMNPQRTUWXY']] as const) {
      for (let place = 0; place < 17; place += 1) {
        for (const letter of letters) {
          if (letter === number[place]) continue
          expect(checkIdentity(kind, number.slice(0, place) + letter + number.slice(place + 1), { on }).ok).toBe(false)
        }
      }
    }
  })
})

describe('around it', () => {
  it('lengthens the old number', () => {
    expect(upgradeOldResidentNumber('110105491231002')).toBe('11010519491231002X')
  })

  it.each<[IdentityKind, string, string]>([
    ['cn-id', '11010519491231002X', '110105********002X'], ['cn-id-15', '110105491231002', '110105******002'], ['passport', 'E12345678', 'E1****678'],
    ['taiwan-permit', '12345678', '12***678'], ['passport', 'AB123', '***23'], ['uscc', '91350100M000100Y43', '91350100M000100Y43'], ['passport', 'A', '*'],
  ])('masks %s %s', (kind, number, masked) => {
    expect(maskIdentity(kind, number)).toBe(masked)
  })

  it('warns of expiry from 30 days before, and not on the last day of validity', () => {
    expect(checkValidity(null, on)).toBeNull()
    expect(checkValidity('2026-11-21', on)).toBe('expired')
    expect(checkValidity('2026-11-22', on)).toBe('expires-soon')
    expect(checkValidity('2026-12-22', on)).toBe('expires-soon')
    expect(checkValidity('2026-12-23', on)).toBeNull()
  })

  it.each([
    ['身份证', 'cn-id'], ['居民身份证', 'cn-id'], ['中华人民共和国护照', 'passport'], ['港澳居民来往内地通行证', 'hk-macau-permit'], ['回乡证', 'hk-macau-permit'],
    ['台胞证', 'taiwan-permit'], ['台湾居民来往大陆通行证', 'taiwan-permit'], ['港澳台居民居住证', 'hmt-residence'], ['外国人永久居留身份证', 'foreign-pr'],
    ['营业执照', 'uscc'], ['统一社会信用代码', 'uscc'], ['军官证', null], ['', null],
  ])('%s means %s', (words, kind) => {
    expect(identityKindFromWords(words)).toBe(kind)
  })

  it('lists the kinds once', () => {
    expect(new Set(IDENTITY_KINDS).size).toBe(8)
  })
})
