/** Words of the tour through the demonstration. */
export const demo = {
  'demo.title': 'Tour of the demonstration',
  'demo.lead':
    'The whole loop in five minutes. The passwords of the accounts were printed when the platform was started. Site and panel keep their sign-ins apart, so one browser can hold a member and one of the staff at once.',
  'demo.onSite': 'On this site, as {who}',
  'demo.inPanel': 'In the panel, as {who}',
  'demo.and': '{first} and {last}',
  'demo.step1Title': 'A patient answers',
  'demo.step1':
    'One questionnaire is half filled. Go on, close the tab, come back, and hand it in.',
  'demo.step2Title': 'Where she stands',
  'demo.step2':
    'The questionnaire on daily life is handed in already. See its answers among those of others. Where a group is too small there is no picture: sign in as Tess to see that.',
  'demo.step3Title': 'An owner decides',
  'demo.step3':
    'Under “Consents”, a research team asks for answers about Mia. Say yes, or stay silent, which is a no.',
  'demo.step4Title': 'The committee votes',
  'demo.step4':
    'Each adds a review to the request that waits. Three votes without a conflict of interest decide.',
  'demo.step5Title': 'The call ends',
  'demo.step5': 'Owners have thirty days. Open the request and end the call at once.',
  'demo.step6Title': 'The researcher downloads',
  'demo.step6':
    'A moment later the request is delivered, with figures and a manifest that says how they were made. If too few owners agreed, it is withheld. One request was delivered before.',
  'demo.places': 'Places',
  'demo.panel': 'The panel of the staff',
  'demo.mailbox': 'The mailbox of the demo',
  'demo.gallery': 'The parts that the pages are made of',
  'demo.codesTitle': 'Codes for the panel',
  'demo.codesText':
    'Besides a password, staff sign in with a code that an app on their phone shows. Here the demo shows it for you. Each code works once.',
  'demo.codesLast': 'For another {seconds} seconds, and a little longer',
  'demo.codesAccount': 'Account',
  'demo.codesCode': 'Code',
  'demo.codesReload': 'Show the present codes',
  'demo.progressTitle': 'Demo data',
  'demo.progressText': 'The demo fills itself with invented people while you look around.',
  'demo.jobCount': '{done} of {total}',
  'demo.waiting': 'waiting',
  'demo.running': 'running',
  'demo.done': 'done',
  'demo.failed': 'failed',
  'demo.noJobs': 'Nothing was asked of the worker yet.',
  'job.fill-demo': 'Invented people and their answers',
  'job.release-peer-charts': 'Pictures for participants',
  'job.release-due-requests': 'Figures for researchers',
  'job.ask-owners': 'Asking the owners of answers',
  'job.send-mails': 'Mails',
  'gallery.title': 'Gallery',
} as const
