import type { errorsOfTheArchive as chinese } from '../zh-CN/errors-archive.ts'

export const errorsOfTheArchive: typeof chinese = {
  'choose-file': 'Choose a file first.',
  'file-too-large': ({ megabytes }) => `The file is larger than ${megabytes} MB. Make it smaller, or attach it in parts.`,
  'file-kind': 'Only PDF, JPG and PNG are kept, and this file is none of them inside. Save it as PDF or take the picture again.',
  'attachment-missing': 'The file of this attachment is gone or damaged. Ask the manager to restore it from a backup, or attach it again.',
  'day-to-come': 'This day has not come yet. Enter today or a day before.',
  'already-closed': 'This is done already. Go back to the list to see what came of it.',
  'already-ended': 'This has ended already. Go back to see how it stands.',
  'paper-lent-out': ({ borrower }) => `${borrower} has this paper. Take it back first.`,
  'paper-left': 'This paper has left the file and cannot be lent.',
  'paper-not-lent': 'This paper is not lent out. Go back to see how it stands.',
  'plate-known': ({ room }) => `This plate stands at ${room}. Check it, or end it there first.`,
  'not-an-owner': 'Who gives the mandate does not own these premises now. Choose an owner.',
  'own-agent': 'Agent and principal are the same person. Enter another agent.',
  'until-needed': 'A mandate to sublet needs an end. Enter the last day.',
  'own-guardian': 'Somebody cannot be their own guardian. Choose another person.',
  'choose-owner': 'Choose who gives the mandate.',
}
