/** Words of the legal pages. Whoever changes one gives its page a new version: `features/legal/legal-versions.ts`. */
export const legal = {
  'footer.label': 'About the platform',
  'legal.privacy': 'Privacy',
  'legal.use': 'Terms of use',
  'legal.contact': 'Contact',
  'legal.version': 'Version {version}, of {date}',
  'legal.controllerTitle': 'Who answers for this platform',
  'legal.name': 'Controller',
  'legal.address': 'Address',
  'legal.email': 'E-mail',
  'legal.protectionOfficer': 'Data-protection officer',
  'legal.authority': 'Supervisory authority',
  'legal.missing':
    'This installation has not yet said in full who answers for it. Until it has, do not give it data of real people.',
  'legal.ethicsTitle': 'Approval by an ethics committee',
  'legal.ethics': '{body} approved Share4Rare on {date}. Reference: {reference}.',
  'legal.noEthics':
    'No approval by an ethics committee is on record for this installation yet. Until there is one, it is not meant for real people.',
  'legal.readBoth': 'Before you agree, you can read both pages in full:',

  'privacy.title': 'Privacy',
  'privacy.lead':
    'What we keep about you and those you care for, why, for how long, who sees it, and how you decide on it.',
  'privacy.basisTitle': 'Why we keep data, and what allows us to',
  'privacy.basis1':
    'Your account: so that you can use the platform and we can write to you. You asked for it when you registered (GDPR Art. 6(1)(b)).',
  'privacy.basis2':
    'What you tell about health, and the documents that you send: because you agreed to it explicitly when you registered (GDPR Art. 6(1)(a) and 9(2)(a)).',
  'privacy.basis3':
    'Research: only because you said yes, to each study and to each request on its own (the same articles). Silence is a no.',
  'privacy.basis4':
    'What you agreed to, and who did what on the platform: because the law asks us to be able to show it (GDPR Art. 5(2), 6(1)(c) and 7(1)).',
  'privacy.basis5':
    'Messages of the contact form, and the counting of tries against robots: because we have to be able to answer and to keep the platform safe (GDPR Art. 6(1)(f)).',
  'privacy.law': 'We follow the General Data Protection Regulation (GDPR) and Spanish law.',
  'privacy.keptTitle': 'What we keep, and for how long',
  'privacy.account': 'Your account',
  'privacy.accountKept':
    'Name, date of birth, e-mail address, nickname, language, what brings you here; of professionals also what they do and where. Your password only in a form from which nobody can read it. Until you close your account.',
  'privacy.patients': 'Patients',
  'privacy.patientsKept':
    'Name, date of birth, sex, country, condition, symptoms and the like. Until you close the patient’s profile.',
  'privacy.documents': 'Documents',
  'privacy.documentsKept':
    'Encrypted, each with a key of its own, until you remove them. The consent by which you were validated stays until the profile is closed. The image of an identity document is destroyed 30 days after the decision; the decisions themselves stay until the profile is closed.',
  'privacy.answers': 'Answers to questionnaires',
  'privacy.answersKept':
    'Until you close the patient’s profile. On closing you choose about those that you handed in: erased, or kept for five years for the research that you agreed to, without a name and without free text.',
  'privacy.consents': 'What you agreed to, and what you shared',
  'privacy.consentsKept':
    'As long as your account, and five years longer as proof, under numbers that lead to nobody.',
  'privacy.figures': 'Figures for research',
  'privacy.figuresKept':
    'Before figures are made, answers are sealed under pseudonyms and kept so that later figures can be compared with earlier ones, five years after closing at the longest. Figures that were handed out stay: nobody can be recognised in them.',
  'privacy.log': 'The log of who did what',
  'privacy.logKept': 'Numbers and no contents. Five years beyond the closing of an account.',
  'privacy.requests': 'Requests of researchers',
  'privacy.requestsKept':
    'Until their author closes the account; where people were asked about one, five years longer.',
  'privacy.messages': 'What you write to us',
  'privacy.messagesKept':
    'Messages of the contact form: twelve months, or until you close your account if that is earlier; only administrators read them. What you ask to have corrected: until you close your account; only those who validate read it.',
  'privacy.technical': 'Technical data',
  'privacy.technicalKept':
    'Which mail went to you: until you close your account. Your network address: only in a form from which nobody can read it, to count tries, for a day at most. It stands in no log of ours.',
  'privacy.backups': 'Backups',
  'privacy.backupsKept':
    'Encrypted. What was erased meanwhile is erased again before a backup is used.',
  'privacy.seenTitle': 'Who sees what you tell about a patient',
  'privacy.seen': 'No other member sees it. There are three exceptions:',
  'privacy.seen1':
    'Those of our staff who validate read your account and the patient’s profile, and open the documents that you sent. Each look at a document is written down.',
  'privacy.seen2':
    'A member whom you invite yourself, such as the other parent: the name, the disease and what studies show in general, never your answers or documents. You end it whenever you like.',
  'privacy.seen3':
    'A doctor whom you invite to answer a questionnaire about the patient: that questionnaire and nothing else. This is not possible yet; it will only ever be by your own invitation.',
  'privacy.seenLog': 'Under “My data” you read who looked, and when.',
  'privacy.seenStaff':
    'Administrators see your account, not what you tell about a patient. Nobody of our staff reads your answers or what you need.',
  'privacy.seenResearch':
    'Researchers see no profile and no answers, ever. They get protected figures, after a committee agreed and each person was asked.',
  'privacy.seenNobody':
    'Nothing is sold, there is no advertising, and the pages fetch nothing from other companies: neither fonts nor maps nor counters.',
  'privacy.cookies':
    'One cookie keeps you signed in, another remembers your language, and a third keeps the link of a mail that you opened, for half an hour at most. There are no others.',
  'privacy.rightsTitle': 'Your rights, at any moment',
  'privacy.right1':
    'To read everything that we keep about you and take it with you: under “My data”.',
  'privacy.right2':
    'To have it put right: you change most of it yourself, and ask for the rest under “My data”.',
  'privacy.right3':
    'To have it erased: you close a profile or your account yourself, or ask us to. Before you confirm, you read what is erased and what the law lets us keep.',
  'privacy.right4':
    'To take back any consent: under “Consents” and “My agreements”. It holds for everything from then on.',
  'privacy.right5': 'To restrict what we do, or to object to it: write to us.',
  'privacy.right6':
    'To complain to a supervisory authority, where you live or where the controller is.',
  'privacy.rightsHow':
    'Nothing of this costs anything. We answer within one month, as the law asks. You can write to us without an account, too.',
  'privacy.machines': 'No machine decides anything about you by itself.',
  'privacy.childrenTitle': 'Children',
  'privacy.children':
    'People under 18 have no account. What their parents or guardians tell about them stops being used on the day on which they turn 18, until they look after it themselves.',
  'privacy.changesTitle': 'If this page changes',
  'privacy.changes':
    'It gets a new version and a new date. Where something changes that you agreed to, we ask you anew.',

  'use.title': 'Terms of use',
  'use.lead': 'What Share4Rare is for, who may join, and how we treat each other.',
  'use.joinTitle': 'Who may join',
  'use.join1':
    'Adults of 18 or older who live with a rare condition, diagnosed or not, and those who are the parent or legal guardian of somebody who does.',
  'use.join2':
    'Everybody in the community is validated: our staff check who they are, with documents.',
  'use.join3':
    'Clinicians and researchers have an area of their own. They do not see the community.',
  'use.join4': 'It costs nothing.',
  'use.notTitle': 'What it is not',
  'use.not1':
    'No medical advice. Nothing here replaces your doctors, and nobody here treats you. In an emergency, call the emergency number where you are.',
  'use.not2': 'No promise of a treatment, or of a place in a clinical trial.',
  'use.notRegistry':
    'Not a patient registry, nor part of one. If there is one for your disease, we recommend that you join it, too.',
  'use.accountTitle': 'Your account',
  'use.account1': 'It is yours alone: keep the password to yourself, and tell what is true.',
  'use.account2':
    'Tell about other people only where you are their parent or legal guardian, and can show it.',
  'use.conductTitle': 'How we treat each other',
  'use.conduct1': 'Be kind. Tell what is true as far as you know it.',
  'use.conduct2':
    'Do not give medical advice, do not advertise, and do not carry elsewhere what others tell here.',
  'use.conduct3': 'Do not try to recognise anybody, neither behind a nickname nor in figures.',
  'use.conduct4':
    'Professionals use figures only for what was approved, and give the results back to those who took part.',
  'use.conduct5': 'If somebody does not keep to this, write to us.',
  'use.dataTitle': 'Your data',
  'use.data':
    'They belong to you. Every use in research is asked for on its own. How we look after them stands on the page on privacy.',
  'use.endTitle': 'Closing',
  'use.end1':
    'You can close a patient’s profile, or your account, at any moment and without a reason.',
  'use.end2':
    'We can refuse to validate a profile. We say why, and you can write to us if you think that we are wrong.',
  'use.careTitle': 'What you can expect of us',
  'use.care':
    'We look after the platform with care, but cannot promise that it is there at every moment. Whoever sends the documents that are needed gets an answer within 48 hours.',
} as const
