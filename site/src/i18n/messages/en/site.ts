/** Words of the frame, the home page, the library, signing in and the error pages. */
export const site = {
  'brand.name': 'Share4Rare',
  'brand.line': 'Rare diseases, shared knowledge',
  'title.of': '{page} – Share4Rare',

  'skip.toContent': 'Skip to the main content',
  'nav.label': 'Main',
  'nav.library': 'Library',
  'nav.my': 'My page',
  'nav.signIn': 'Sign in',
  'nav.signOut': 'Sign out',
  'nav.demo': 'Tour',
  'nav.myLabel': 'My page',
  'nav.questionnaires': 'Questionnaires',
  'nav.consents': 'Consents',
  'language.label': 'Language',
  'language.en': 'English',
  'language.es': 'Español',
  'demo.banner': 'This is a demonstration. The people and answers in it are invented.',
  'demo.bannerLink': 'Take the tour',
  'footer.purpose':
    'Share4Rare brings together people who live with rare diseases, their families, and those who study them.',
  'footer.advice': 'Nothing here replaces the advice of your doctor.',
  'footer.cookies':
    'One cookie keeps you signed in, another remembers your language, and a third keeps the link of a mail for half an hour. There are no others, and nobody follows you.',

  'home.title': 'Rare is what you have in common here',
  'home.lead':
    'Read what specialists know. Tell what living with it is like. See how others are doing, without anybody being able to tell who is who.',
  'home.readLibrary': 'Read the library',
  'home.signIn': 'Sign in',
  'home.myPage': 'Go to my page',
  'home.howTitle': 'What you can do here',
  'home.readTitle': 'Read',
  'home.readText':
    'Chapters on rare diseases, written by clinicians, checked by a second one, in words that you can use.',
  'home.answerTitle': 'Answer',
  'home.answerText':
    'Short questionnaires on daily life. Stop whenever you are tired: every answer is kept, and you go on where you left off.',
  'home.seeTitle': 'See where you stand',
  'home.seeText':
    'How your answers compare with those of other people, drawn so that nobody can be recognised.',
  'home.decideTitle': 'Decide',
  'home.decideText':
    'Every use of your answers is asked for on its own. Silence is a no, and you can change your mind.',
  'home.latestTitle': 'From the library',
  'home.allChapters': 'All chapters',
  'home.promiseTitle': 'What we promise',
  'home.promise1': 'Your answers belong to you.',
  'home.promise2': 'Researchers only ever get protected figures, never your answers.',
  'home.promise3': 'No advertising, no selling, no outside trackers.',

  'library.title': 'Library',
  'library.lead': 'Written by clinicians and checked by a second one before you read it.',
  'library.emptyTitle': 'The first chapters are being written',
  'library.emptyText': 'Come back soon: new chapters appear here once they have been checked.',
  'chapter.reviewed': 'Checked {date}',
  'chapter.shownIn': 'In {language}',
  'chapter.fallback': 'Shown in {shown}, not yet in {wanted}.',
  'chapter.contents': 'On this page',
  'chapter.author': 'Written by',
  'chapter.reviewer': 'Checked by',
  'chapter.reviewedOn': 'Last checked',
  'chapter.disease': 'Disease',
  'chapter.sources': 'Sources',
  'chapter.about': 'About this chapter',
  'chapter.back': 'Library',

  'signIn.title': 'Sign in',
  'signIn.lead': 'Use the e-mail address and the password of your account.',
  'signIn.email': 'E-mail address',
  'signIn.password': 'Password',
  'signIn.button': 'Sign in',
  'signIn.emailMissing': 'Enter your e-mail address',
  'signIn.emailInvalid': 'Enter an e-mail address such as name@example.org',
  'signIn.passwordMissing': 'Enter your password',
  'signIn.wrong': 'The e-mail address or the password is not right. Check both and try again.',
  'signIn.tooMany': 'There were too many tries. Wait a quarter of an hour, then try again.',
  'signIn.invited':
    'You were invited to see something of another member. Sign in, or register with this e-mail address and open the mail’s link again.',
  'signIn.registered': 'You have registered by this link already. Sign in to go on.',
  'signIn.signedOut': 'You are signed out. Nothing of yours is left on this device.',

  'errors.title': 'There is a problem',
  'errors.prefix': 'Error:',
  'notFound.title': 'This page is not here',
  'notFound.text':
    'The address may be mistyped, or the page may have moved. If you followed a link on our site, that is our mistake.',
  'problem.sent-from-elsewhere':
    'This was not sent from a page of ours, so we have not taken it. Open the page here, and send it from there',
  'refused.title': 'This cannot be shown just now',
  'failed.title': 'Something went wrong on our side',
  'failed.text':
    'It is not your fault, and what you had saved is safe. Try again in a few minutes.',
  'unavailable.title': 'We cannot be reached just now',
  'unavailable.text':
    'A part of the platform is resting or being mended. What you had saved is safe. Try again in a minute.',
  'unavailable.again': 'Try again',
  goHome: 'Go to the home page',
} as const
