import type { Text } from '../../text/zh-CN.ts'
import { dataOf } from './case.ts'
import type { Case } from './case.ts'

const LINES = ['telephone', 'network', 'cable-tv'] as const

/** What a department is asked for in this case, by the work its name says; the clerk may word it otherwise. */
function askedOf(department: string, moveIn: Case, { moveIn: words }: Text): string[] {
  const services = dataOf(moveIn, 'services')
  const vehicles = dataOf(moveIn, 'household')?.vehicles ?? []
  const asked = services?.asked ?? []
  const lines = LINES.filter((service) => asked.includes(service)).map((service) => words.services[service])
  if (/工程|维修|engineer/i.test(department)) return lines.length > 0 ? [words.openLines(lines.join(' '))] : []
  if (/秩序|保安|安保|安防|security/i.test(department)) return vehicles.length > 0 ? [words.registerVehicles(vehicles.map((vehicle) => vehicle.plate).join(' '))] : []
  if (/财务|收费|finance/i.test(department)) return asked.includes('parking-month-card') ? [words.makeMonthCard] : []
  if (/客服|前台|customer/i.test(department)) return services && services.keys.length > 0 ? [words.giveKeys(services.keys.length)] : []
  return []
}

/** The property's own words to a department, then what this case asks of it. */
export function instructionFor(department: string, usual: string, moveIn: Case, text: Text): string {
  return [usual, ...askedOf(department, moveIn, text)].filter((part) => part !== '').join(text.moveIn.askedComma).slice(0, 200)
}
