import { describe, expect, it } from 'vitest'
import { checkPhone } from '../../shared/phone.ts'

describe('checkPhone', () => {
  it.each([
    ['13812340421', '13812340421', 'mobile'], ['１３８ １２３４ ０４２１', '13812340421', 'mobile'], ['+86 138-1234-0421', '13812340421', 'mobile'],
    ['008613812340421', '13812340421', 'mobile'], ['021-62345678', '021-62345678', 'landline'], ['(0755)82345678转801', '0755-82345678-801', 'landline'],
    ['02162345678-801', '021-62345678-801', 'landline'], ['0571 8234567', '0571-8234567', 'landline'], ['62345678', '62345678', 'landline'],
    ['8234567', '8234567', 'landline'], ['400-123-4567', '4001234567', 'landline'], ['+862162345678', '021-62345678', 'landline'],
    ['+852 6123 4567', '+85261234567', 'hong-kong'], ['0085261234567', '+85261234567', 'hong-kong'], ['91234567', '+85291234567', 'hong-kong'],
    ['+85366123456', '+85366123456', 'macau'], ['00853 2812 3456', '+85328123456', 'macau'], ['0912345678', '+886912345678', 'taiwan'],
    ['+886 912 345 678', '+886912345678', 'taiwan'], ['+886-2-22345678', '+886222345678', 'taiwan'], ['+1 415 555 0100', '+14155550100', 'overseas'],
    ['0044 20 7946 0000', '+442079460000', 'overseas'],
  ])('%s → %s, %s', (text, number, kind) => {
    expect(checkPhone(text)).toStrictEqual({ ok: true, number, kind })
  })

  it.each([
    ['', 'phone-empty'], ['　', 'phone-empty'], ['1385526213', 'phone-length'], ['138123404211', 'phone-length'], ['12345', 'phone-length'], ['12812340421', 'phone-unknown'],
    ['找物业', 'phone-characters'], ['1381234O421', 'phone-characters'], ['13812340421/13912340421', 'phone-characters'], ['+86138', 'phone-length'], ['+8521234', 'phone-length'],
    ['13812340421转8', 'phone-unknown'],
  ])('%s: %s', (text, code) => {
    expect(checkPhone(text)).toMatchObject({ ok: false, code })
  })
})
