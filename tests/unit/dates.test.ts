import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays, addMonths, businessDate, dateTime, daysBetween, daysInMonth, firstOfMonth, isDate, lastOfMonth, monthOf, parseDateSpelling, timeOfDay,
} from '../../shared/dates.ts'

describe('dates', () => {
  it.each(['2024-02-29', '2026-12-31', '1900-01-01'])('%s is a date', (text) => {
    expect(isDate(text)).toBe(true)
  })

  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '0026-01-01', '2026-04-31', '', '2026-01-01T00:00'])('%s is not', (text) => {
    expect(isDate(text)).toBe(false)
  })

  it.each([
    ['2021.03.11', '2021-03-11'], ['2021/08/28', '2021-08-28'], ['2021/8/2', '2021-08-02'], ['2025年2月4日', '2025-02-04'], ['2025年2月4号', '2025-02-04'],
    ['20250204', '2025-02-04'], ['２０２５．２．４', '2025-02-04'], [' 2025 年 2 月 4 日 ', '2025-02-04'], ['2021-03-11 00:00:00', '2021-03-11'],
    ['2021-03-11T08:00:00.000Z', '2021-03-11'], ['2026-02-29', null], ['21.3.11', null], ['待定', null], ['', null], ['2021.3', null],
  ])('reads %s as %s', (text, date) => {
    expect(parseDateSpelling(text)).toBe(date)
  })

  it('adds days and months, and counts between', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(addMonths('2026-11-30', 14)).toBe('2028-01-30')
    expect(daysBetween('2026-01-01', '2026-01-01')).toBe(0)
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  })

  it('counts days as the calendar does', () => {
    const millis = fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9999, 11, 31) }).map((value) => value - (((value % 86_400_000) + 86_400_000) % 86_400_000))
    const spell = (value: number): string => new Date(value).toISOString().slice(0, 10)
    fc.assert(fc.property(millis, millis, (one, other) => {
      const days = (other - one) / 86_400_000
      expect(daysBetween(spell(one), spell(other))).toBe(days)
      expect(addDays(spell(one), days)).toBe(spell(other))
      expect(isDate(spell(one))).toBe(true)
    }))
  })

  it('knows months', () => {
    expect(monthOf('2026-11-22')).toBe('2026-11')
    expect(firstOfMonth('2026-11-22')).toBe('2026-11-01')
    expect(lastOfMonth('2024-02')).toBe('2024-02-29')
    expect(daysInMonth('2026-11')).toBe(30)
    expect(daysInMonth('1900-02-05')).toBe(28)
  })

  it('reads the wall clock of Shanghai whatever the PC says', () => {
    const beforeMidnight = Date.UTC(2026, 10, 21, 15, 59)
    const midnight = Date.UTC(2026, 10, 21, 16, 0)
    expect(businessDate(beforeMidnight)).toBe('2026-11-21')
    expect(businessDate(midnight)).toBe('2026-11-22')
    expect(timeOfDay(beforeMidnight)).toBe('23:59')
    expect(dateTime(midnight)).toBe('2026-11-22 00:00')
  })
})
