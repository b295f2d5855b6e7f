import type { cashMoves as chineseMoves, deskChecks as chineseChecks, deskLog as chineseLog, instructions as chineseInstructions, pettyCash as chinesePetty } from '../zh-CN/desk-log.ts'

export const deskLog: typeof chineseLog = {
  title: 'Desk log', tabsLabel: 'Parts of the desk log',
  tabs: { log: 'Log', instructions: 'Instructions', 'petty-cash': 'Petty cash', checks: 'Check lists' },
  search: 'Search the log', searchPlaceholder: 'Text, room, name, outcome', on: 'On which day', state: 'Show', states: { all: 'All', open: 'Open' }, kind: 'Kind', anyKind: 'All kinds',
  list: 'Log', none: 'Nothing is written here yet.', at: 'Time', person: 'Resident', text: 'What', due: 'Until', by: 'Written by', outcome: 'Outcome', noted: 'Noted only', closed: (by, at) => `Closed ${at} by ${by}`,
  write: 'Write an entry', what: 'What', room: 'Premises', who: 'Resident', until: 'Until', carries: 'What becomes of it', carry: { open: 'Open, passes to the next shift', noted: 'Noted only' },
  openPremises: 'Open the archive',
}

export const instructions: typeof chineseInstructions = {
  list: 'Instructions', none: 'There are no instructions now.', search: 'Search the instructions', searchPlaceholder: 'Text, room, name', show: 'Show', shown: { running: 'In force', all: 'With past ones' },
  add: 'Add an instruction', addShort: 'Add instruction', premises: 'Premises', person: 'Resident', text: 'Instruction', textHint: 'e.g. parcels to the neighbour; no visitors after 22:00', until: 'Last day', untilHint: 'Empty: until it is ended', noEnd: 'Until ended', by: 'Written by',
  end: 'End instruction', endTitle: 'End this instruction?', endBody: (text) => `"${text}" will no longer be shown.`, state: 'State', states: { running: 'In force', expired: 'Past', ended: 'Ended' }, endedBy: (name) => `ended by ${name}`,
  line: 'Instruction', untilOn: (date) => `until ${date}`,
}

export const pettyCash: typeof chinesePetty = {
  balance: 'Petty cash now', list: 'Petty-cash book', none: 'Nothing is booked yet. Fill the box first.', date: 'Date', kind: 'Kind', reason: 'What for', paper: 'Paper no.', inFen: 'In', outFen: 'Out', after: 'Balance', by: 'By',
  kinds: { 'top-up': 'Filled', spent: 'Spent', returned: 'Given back', counted: 'Counted' }, acts: { 'top-up': 'Fill', spent: 'Book spending', returned: 'Give back', counted: 'Count' },
  amount: 'Amount', counted: 'Counted', countReason: 'Why it differs', countReasonHint: 'Empty when it agrees with the book', right: 'agrees',
}

export const deskChecks: typeof chineseChecks = {
  usual: { open: ['Computer, printer and card reader work', 'Blank forms and receipt paper suffice', 'Desk and lobby clean', 'Notice board and letter box'], equipment: ['Note detector', 'Printer', 'Identity-card reader', 'Telephone and intercom', 'Cameras'], close: ['Computer and printer switched off', 'Forms filed, desk cleared', 'Key cabinet locked', 'Drawer and safe locked'] },
  moments: { open: 'Opening', equipment: 'Equipment', close: 'Closing' }, moment: 'When it is looked at', item: (index) => `Item ${index}`, active: (text) => `In use: ${text}`, use: 'In use', add: 'Add an item', up: 'Up', down: 'Down', upOf: (text) => `Up: ${text}`, downOf: (text) => `Down: ${text}`, hint: 'Items out of use are no longer asked; what was answered stays.',
  closing: 'Closing checks', progress: (done, all) => `${done} of ${all}`, allRight: 'All the rest is right', right: 'Right', wrong: 'Not right', wrongOf: (text) => `${text}: not right`, rightOf: (text) => `${text}: right`, note: 'What is wrong', noteOf: (text) => `${text}: what is wrong`, save: 'Save', oneByOne: 'One by one', 
}

export const cashMoves: typeof chineseMoves = {
  title: 'Cash in and out', add: 'Book cash in or out', list: 'Cash in and out of this shift', kind: 'Kind', kinds: { in: 'Float fetched', out: 'Given out', change: 'Notes changed', drop: 'Drop' }, amount: 'Amount', reason: 'What for', paper: 'Paper no.', place: 'Goes to', places: { finance: 'Finance', bank: 'Bank', safe: 'Safe' }, save: 'Book',
  kindHint: 'Cash without a receipt. A mistake is put right by the opposite.',
}
