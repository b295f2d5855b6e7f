import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import type { CallState } from '../../data/use-call.ts'
import { itemName } from '../tariffs/item-name.ts'
import type { Language } from '../tariffs/item-name.ts'

export type CardItem = CallOutput<'tariffs.list'>['items'][number]

/** Items in use that are sold this way, with their tariffs. */
export function useCardItems(charging: 'until' | 'card'): { state: CallState<'tariffs.list'>; items: readonly CardItem[] } {
  const state = useCall('tariffs.list', {})
  return { state, items: state.data?.items.filter((item) => item.active && item.kind === 'recurring' && item.charging === charging) ?? [] }
}

/** Every tariff of the items; where there are several items, with the item it belongs to. */
export function tariffChoices(items: readonly CardItem[], language: Language): { value: number; label: string }[] {
  return items.flatMap((item) => item.tariffs.map((tariff) => ({ value: tariff.tariffId, label: items.length > 1 ? `${itemName(language, item)} · ${tariff.name}` : tariff.name })))
}

/** The item that a tariff belongs to. */
export function itemOf(items: readonly CardItem[], tariffId: number): CardItem | undefined {
  return items.find((item) => item.tariffs.some((tariff) => tariff.tariffId === tariffId))
}
