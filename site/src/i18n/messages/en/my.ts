/** Words of a member's own pages: questionnaires, answering, consents and position. */
export const my = {
  'my.title': 'My questionnaires',
  'my.hello': 'Hello, {nickname}',
  'my.lead': 'Stop whenever you like. Every answer is kept, on every device.',
  'my.emptyTitle': 'Nothing to answer just now',
  'my.emptyText': 'When a questionnaire opens for you, it will wait for you here.',
  'my.forPatient': 'For {name}',
  'my.notValidated':
    'You can answer now: everything is kept. Handing in waits until our staff have checked the evidence about {name}: within 48 hours after the last document is there.',
  'my.frozen':
    '{name} has come of age, so that questionnaires wait until {name} registers here and our staff hand everything over, or until they approve that you stay the guardian.',
  'task.minutes.one': 'About {n} minute',
  'task.minutes.other': 'About {n} minutes',
  'task.sample':
    'About {people} of the {target} people that the study hopes for have taken part. The more there are, the more the figures tell.',
  'task.sampleFew': 'The study hopes for {target} people, and has only begun: each one counts.',
  'task.openUntil': 'Open until {date}',
  'task.notStarted': 'Not started',
  'task.inProgress': 'In progress: {answered} of {asked} answered',
  'task.completed': 'Handed in',
  'task.amended': 'Handed in, and corrected',
  'task.correctionAsked': 'Correction asked for',
  'task.correcting': 'Being corrected',
  'task.amendedAt': 'Corrected {date}',
  'task.correctUntil': 'You can correct until {date}',
  'task.correctionOver':
    'The time to correct ended {date}, and the correction was not handed in. What you handed in before still counts. You can ask for another.',
  'task.correct': 'Correct my answers',
  'task.askCorrection': 'Ask for a correction',
  'task.start': 'Start',
  'task.continue': 'Continue',
  'task.read': 'Read my answers',
  'task.position': 'See where I stand',
  'task.savedAt': 'Last saved {date}',
  'task.handedInAt': 'Handed in {date}',
  'task.startLabel': 'Start: {title}, for {name}',
  'task.continueLabel': 'Continue: {title}, for {name}',

  'consents.title': 'My consents',
  'consents.lead':
    'Each use of your answers is asked for on its own. If you do not decide, that is a no. You can take a yes back at any time.',
  'consents.emptyTitle': 'Nobody is asking for your answers',
  'consents.emptyText': 'When a study or a research team asks, the question will stand here.',
  'consents.studies': 'To see where you stand',
  'consents.requests': 'Requests that ask for your answers',
  'consents.notAsked': 'Not decided yet',
  'consents.outdatedText':
    'What you are asked has changed since you said yes. Until you decide anew, nothing new is counted.',
  'consents.permit': 'You said yes',
  'consents.deny': 'You said no',
  'consents.decidedAt': 'Decided {date}',
  'consents.callEnds': 'You can decide until {date}. After that, silence is a no.',
  'consents.callClosed': 'The time to decide ended on {date}.',
  'consents.who': 'Who asks',
  'consents.answersTo': 'For answers to',
  'consents.questions.one': 'Which answers: {n} question',
  'consents.questions.other': 'Which answers: {n} questions',
  'consents.lastChange':
    'No figures have been made yet. You can still take your yes back, and your answers stay out of them. It cannot be given again.',
  'consents.released':
    'The figures have been made from the answers of those whose yes stood at that time. These figures stay. Your answers are not used for this request again.',
  'consents.noFigures': 'This request has ended without figures. None will be made from it.',
  'consents.studyBack':
    'If you take your yes back, no new figures count these answers. Figures that were made before stay.',
  'consents.studyClosed': 'This study is closed and takes no new yes.',
  'consents.sayYes': 'Yes, I agree',
  'consents.sayNo': 'No, I do not agree',
  'consents.takeBack': 'Take my consent back',
  'consents.giveNow': 'Change to yes',
  'consents.about': 'What this is about',
  'consents.saved': 'Your decision is kept.',
  'consents.waiting.one': '{n} question about consent waits for you',
  'consents.waiting.other': '{n} questions about consent wait for you',
  'consents.waitingLink': 'Decide now',

  'answer.for': 'For {name}',
  'answer.noScript':
    'To answer here, your browser needs JavaScript. Switch it on, or open this page in another browser or on another device: your answers so far are kept. If you cannot, write to the person who invited you and they will help you.',
  'answer.progress': 'Page {page} of {pages} · {answered} of {asked} answered',
  'answer.saved': 'Saved {time}',
  'answer.saving': 'Saving…',
  'answer.waiting': 'Not saved yet, will try again. Until then it is kept on this device.',
  'answer.waitingHere':
    'Not saved yet, will try again. Leave this page open until it says “Saved”: this browser does not keep answers.',
  'answer.notOnDevice':
    'This browser does not keep answers on the device, for instance because the window is private. They are saved with us while you answer. Before you close this page, wait until it says “Saved”.',
  'answer.signedOut':
    'You have been signed out. Sign in again: what you answered is kept on this device.',
  'answer.signedOutHere':
    'You have been signed out. Leave this page open, for this browser does not keep answers: sign in again in a new tab, then come back here.',
  'answer.signInAgain': 'Sign in again',
  'answer.closed':
    'These answers have been handed in already, so that nothing can be added here any more.',
  'answer.reload': 'Show them',
  'answer.merged':
    'You also answered in another window or on another device. Both are kept; where both answered the same question, the answer on this page stays.',
  'answer.restored': 'Answers that had not been saved yet were found on this device and are back.',
  'answer.back': 'Back',
  'answer.next': 'Continue',
  'answer.toHandIn': 'Go to hand in',
  'answer.confirmTitle': 'Ready to hand in?',
  'answer.confirmText':
    'Once handed in, the answers are final: they can be read, but no longer changed. You can also leave now and come back later.',
  'answer.confirmUnanswered.one': '{n} question has no answer. You may leave it so.',
  'answer.confirmUnanswered.other': '{n} questions have no answer. You may leave them so.',
  'answer.handIn': 'Hand in my answers',
  'answer.goBack': 'Go back to the questions',
  'answer.handingIn': 'Handing in…',
  'answer.laterTitle': 'That is all for now',
  'answer.laterText':
    'Our staff are still checking the evidence about {name}: within 48 hours after the last document is there. Then you can hand in here.',
  'answer.laterNext':
    'There is nothing else to do until then. Your answers wait for you, and you can still change them.',
  'answer.unsavedFirst': 'Your last answers are not saved yet. Wait for “Saved”, then hand in.',
  'answer.lookAgain':
    'Some answers were changed in another window or on another device meanwhile. Look them over, then hand in.',
  'answer.required': 'This one needs an answer',
  'answer.requiredMark': 'Questions marked * need an answer.',
  'answer.number': 'Enter a number',
  'answer.minimum': 'Enter a number of {0} or more',
  'answer.maximum': 'Enter a number of {0} or less',
  'answer.readOnlyTitle': 'What you answered',
  'answer.readOnlyText': 'Handed in. These are the questions and answers as you saw them.',
  'answer.noAnswer': 'No answer',
  'answer.scaleEnd': '{n} = {meaning}',
  'answer.toTasks': 'My questionnaires',

  'receipt.title': 'Handed in. Thank you.',
  'receipt.text':
    'We received your answers on {date}. They are final now, and yours to read whenever you like.',
  'receipt.next': 'What happens next',
  'receipt.next1':
    'Your answers stay in the record. Nobody counts them unless you consented to it.',
  'receipt.next2': 'If you consented, they join the figures at the next count.',
  'receipt.next3': 'Then you can see how your answers compare with those of others.',

  'position.title': 'Where you stand',
  'position.lead': '{title}, answered for {name}',
  'position.notYet':
    'The picture for this question will come. We show one only once it can be drawn without anybody being recognised.',
  'position.someToCome':
    'Some pictures are still to come. There is nothing for you to do: look again from time to time.',
  'position.table': 'The same as a table',
  'position.notDiagnosis':
    'This is not a diagnosis, and it does not say how you will be doing later. Talk it over with your doctor if something worries you.',
  'position.emptyTitle': 'No pictures for this questionnaire',
  'position.emptyText': 'None of its questions is one that people compare.',
  'position.notOpenTitle': 'This comes after handing in',
  'position.notOpenText':
    'Your answers are kept. Once this questionnaire is handed in, you find here how they compare with those of others, as far as it can be shown without anybody being recognised.',
  'position.protected':
    'Figures are rounded and slightly blurred so that nobody can be recognised.',
  'chart.heading': '{title}: your answer among those of others',
  'chart.sentence':
    'Of every 100 people, {lower} answered in a lower band than you, {same} in the same band, and {higher} in a higher one.',
  'chart.some': 'about {n}',
  'chart.none': 'none',
  'chart.sentenceWithoutOwn': 'This is how people answered. You gave no answer to this question.',
  'chart.who': '{group}. {size} people, counted on {date}.',
  'chart.you': 'You',
  'chart.low': 'lower',
  'chart.high': 'higher',
  'chart.lowHarder': 'harder',
  'chart.highBetter': 'easier',
  'chart.lowBetter': 'easier',
  'chart.highHarder': 'harder',
  'chart.between': '{from} to {to}',
  'chart.below': 'below\u00a0{to}',
  'chart.above': '{from} or more',
  'chart.percent': '{share} %',
  'chart.bandColumn': 'Answer',
  'chart.shareColumn': 'Share of people',
} as const
