import type { StepData } from '../../../shared/contract/move-in.ts'
import { normaliseIdentity } from '../../../shared/identity.ts'
import { checkPhone } from '../../../shared/phone.ts'
import { tidyPlate } from '../../ledger/vehicles.ts'

/** A step with its numbers, telephones and plates in their normal form, as they are kept and compared. */
export function tidied(data: StepData): StepData {
  switch (data.step) {
    case 'identity': return { ...reachable(data), agent: data.agent && reachable(data.agent), guardian: data.guardian && reachable(data.guardian) }
    case 'household': return {
      ...data,
      coResidents: data.coResidents.map(reachable),
      emergency: data.emergency && { ...data.emergency, phone: phoneOf(data.emergency.phone) },
      vehicles: data.vehicles.map((vehicle) => ({ ...vehicle, plate: tidyPlate(vehicle.plate) })),
      company: data.company && {
        ...data.company,
        contacts: data.company.contacts.map((contact) => ({ ...contact, phone: phoneOf(contact.phone) })),
        staff: data.company.staff.map((contact) => ({ ...contact, phone: phoneOf(contact.phone) })),
      },
    }
    default: return data
  }
}

function reachable<T extends { identityNumber: string; phone: string }>(person: T): T {
  return { ...person, identityNumber: normaliseIdentity(person.identityNumber), phone: phoneOf(person.phone) }
}

function phoneOf(text: string): string {
  return text === '' ? '' : checkPhone(text).number
}
