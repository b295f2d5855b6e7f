import { formatReading } from '../../../shared/reading.ts'
import type { Values } from '../sentence.ts'
import type { errorsOfMeters as chinese } from '../zh-CN/errors-meters.ts'

export const errorsOfMeters: typeof chinese = {
  'reading-below-last': ({ last, date }) => `This is less than the last reading, ${reading(last)} on ${date ?? ''}. Read it again; if it rolled over, mark that under Readings; if it was replaced, or the last reading was wrong, replace it or put that right under Readings, Meters.`,
  'reading-beyond-turn': ({ turnsAt }) => `This meter begins at zero again at ${reading(turnsAt)} and cannot show that. Read it again.`,
  'not-rolled-over': 'This is not less than the last reading, so it did not roll over. Take the mark away, or read it again.',
  'turns-at-needed': ({ number }) => `It is not known at which figure meter ${number ?? ''} begins at zero again. Enter it under Meters first.`,
  'reading-above-next': ({ next, date }) => `This is more than the later reading, ${reading(next)} on ${date ?? ''}. Check the figure and the day.`,
  'reading-billed': ({ date }) => `Usage was billed up to ${date ?? ''}; readings before that cannot be written. Undo that bill first.`,
  'meter-out-of-use': ({ date }) => `This meter is out of use since ${date ?? ''}. Read the one that hangs there now.`,
  'read-meanwhile': ({ value }) => `Somebody has just read this meter${value === '' ? '' : `: ${reading(value)}`}. It is shown now; enter the figure again to change it.`,
  'meter-twice': 'The same meter is there twice. Leave one line.',
  'not-in-round': 'This meter is not in the round. Open the round again.',
  'nothing-typed': 'No reading was entered yet.',
  'readings-not-saved': ({ count }) => `${count ?? ''} readings are not saved yet. Save them, then close the round.`,
  'round-open': ({ name }) => `"${name ?? ''}" of the same kind is still open. Finish and close it first.`,
  'round-closed': 'This round is closed and takes no more readings. Read the meter by itself under Meters, or open the next round.',
  'round-not-after-last': ({ date }) => `The day must be later than that of the last round, ${date ?? ''}.`,
  'round-has-readings': 'Meters were read in this round already, so its day stays. Its name can be changed.',
  'no-meters': 'No meter of this kind is in use on that day. Enter them under Meters first.',
  'already-read': ({ number }) => `Meter ${number ?? ''} has its reading in this round. If the figure is wrong, change it.`,
  'readings-missing': ({ count, first }) => `${count ?? ''} meters have neither a reading nor a reason (${first ?? ''} first). Read them, or say why they were not read.`,
  'place-needed': 'Say where this meter of a public area hangs.',
  'read-after-end': ({ date }) => `This meter was read on ${date ?? ''}; it cannot end before that day.`,
  'meter-ended': 'This meter is out of use already.',
  'turn-below-reading': ({ value }) => `This meter once showed ${reading(value)}; the figure must be higher.`,
  'turn-needed-still': 'This meter has rolled over; the figure cannot be taken away.',
  'meter-billed': 'Usage of it was billed, so this cannot be changed. Replace the meter, or undo the bill first.',
  'meter-headings-not-found': 'The columns "Meter no." and "This reading" were not found. Use the sheet exported from this round.',
  'nothing-to-take': 'No reading of this sheet can be taken. See what each line says.',
  'meter-number-missing': 'There is no meter number, so nobody knows which meter it is. Enter the number.',
  'meter-not-in-round': 'No meter of this round has this number. Check it; enter a new meter first.',
  'reading-is-date': 'This cell is a date and no reading. Make it a number and enter what the meter shows.',
  'reading-estimated': 'An estimate is no reading. Read the meter, or say why it was not read.',
  'reading-blank': 'There is no reading. If the cell is a formula, enter the figure; if it was not read, say why.',
  'read-otherwise': ({ value }) => `It was read in this round already: ${reading(value)}. The figure of the sheet is not taken; change it on the page if it is right.`,
}

function reading(value: Values[string] | undefined): string {
  return typeof value === 'number' ? formatReading(value) : '—'
}
