import type { WriteDb } from '../db/database.ts'
import { pet, vehicle } from '../db/schema/household.ts'

/** Vehicles and pets of a household. */

export type Vehicle = { premisesId: number; partyId: number; plate: string; model: string; colour: string; space: string }

/** A vehicle from a day on; the plate is kept in capitals and half width without spaces. One that the same party has there already is only brought up to date. */
export function keepVehicle(db: WriteDb, { plate: typed, ...values }: Vehicle, from: string): void {
  const plate = tidyPlate(typed)
  const known = db.get<{ id: number }>('SELECT id FROM vehicle WHERE premises_id = ? AND party_id = ? AND plate = ? AND to_date IS NULL', values.premisesId, values.partyId, plate)
  if (known) db.update(vehicle, known.id, values)
  else db.insert(vehicle, { ...values, plate, fromDate: from })
}

export function tidyPlate(plate: string): string {
  return plate.normalize('NFKC').replace(/[\s·.\-•]/g, '').toUpperCase()
}

export type Pet = { premisesId: number; partyId: number; kind: string; licence: string }

export function keepPet(db: WriteDb, values: Pet, from: string): void {
  const known = db.get('SELECT 1 FROM pet WHERE premises_id = ? AND party_id = ? AND kind = ? AND licence = ? AND to_date IS NULL', values.premisesId, values.partyId, values.kind, values.licence)
  if (!known) db.insert(pet, { ...values, fromDate: from })
}

/** What a party brought from a day on counts for nothing: the case that wrote it is open again. */
export function takeBackVehiclesAndPets(db: WriteDb, premisesId: number, partyId: number, from: string, dayBefore: string): void {
  db.run('UPDATE vehicle SET to_date = ? WHERE premises_id = ? AND party_id = ? AND from_date = ? AND to_date IS NULL', dayBefore, premisesId, partyId, from)
  db.run('UPDATE pet SET to_date = ? WHERE premises_id = ? AND party_id = ? AND from_date = ? AND to_date IS NULL', dayBefore, premisesId, partyId, from)
}
