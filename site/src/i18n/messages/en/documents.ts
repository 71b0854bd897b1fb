/** Words of a patient's documents, of validation, and of why a document was not taken. */
export const documents = {
  'documents.title': 'Documents about {name}',
  'documents.link': 'Documents and validation',
  'documents.lead':
    'Our staff look at some documents before they validate somebody, so that everybody here is who they say they are.',
  'documents.howTo': 'How validation works',
  'documents.statusTitle': 'Where it stands',
  'documents.not-started':
    'Nothing has been sent yet. Send the documents marked “still missing” below, in any order.',
  'documents.documents-incomplete':
    'Almost there. The documents marked “still missing” are needed.',
  'documents.submitted':
    'Your documents were sent on {since}. You get an answer by {due}, that is within {left}, nights and weekends included.',
  'documents.late':
    'Your documents were sent on {since}. The answer was due by {due}: we are late, and our staff have been told.',
  'documents.validated': 'Validated on {since}. Thank you.',
  'documents.feedback':
    'We looked at your documents on {since}, and something is still needed. Once you have sent it, you get an answer within 48 hours.',
  'documents.refused': 'On {since} we decided that this profile cannot be validated.',
  'documents.fromStaff': 'From our staff',
  'documents.feedback.consent-not-signed':
    'The consent is not signed, or not all of its pages are there. Please sign it and send all pages.',
  'documents.feedback.identity-unreadable':
    'The identity document cannot be read. Please send a sharper photograph of the whole document.',
  'documents.feedback.proof-unclear':
    'The medical document does not show what we need: whom it is about, and which disease or which symptoms.',
  'documents.feedback.names-differ':
    'Names or dates differ between your documents and the profile. Please correct the profile, or send a document that explains it.',
  'documents.feedback.guardianship-unclear':
    'The proof of guardianship does not show what we need: that a court or an authority names you, for whom, and that it holds today.',
  'documents.feedback.other': 'Please read what our staff wrote.',
  'documents.refusedNext':
    'No more documents are taken for this profile. If you think that we are wrong, or something has changed, write to us: our staff can open it again.',
  'documents.refusedContact': 'Write to us',
  'standing.missing': 'Some documents about {name} are still needed for validation.',
  'standing.send': 'Send the documents',
  'standing.feedback': 'Our staff need something more about {name}.',
  'standing.readWhat': 'Read what it is',
  'standing.refused': 'Our staff have decided that they cannot validate the profile of {name}.',
  'standing.guardianship': 'Our staff have not approved the guardianship of {name}.',
  'standing.readWhy': 'Read why, and what you can do',
  'documents.missing': 'Still missing',
  'documents.there': 'Sent',
  'documents.kind.signed-consent': 'Signed consent',
  'documents.kind.identity': 'Identity document',
  'documents.kind.medical-proof': 'Medical proof',
  'documents.kind.guardianship-proof': 'Proof of guardianship',
  'documents.kind.other': 'Other documents',
  'documents.hint.signed-consent':
    'Print the consent, sign it, and send a photograph or a scan of every page.',
  'documents.hint.identity':
    'Yours, as the person who has this account. The image is deleted 30 days after the decision.',
  'documents.hint.medical-proof':
    'A report or a test result that shows the diagnosis. Without a diagnosis, any medical document that describes the situation will do.',
  'documents.hint.guardianship-proof':
    'The decision of a court or an authority that names you as the guardian of this person when they are an adult. Our staff look at it and answer.',
  'documents.hint.other': 'As many as you like: results, letters, images.',
  'documents.consentLink': 'Open the consent to print',
  'documents.file': 'File for: {kind}',
  'documents.fileHint': 'PDF, JPEG, PNG or HEIC, 10 MB at most.',
  'documents.together':
    'Choose one file or several, then send: each button sends everything that is chosen on this page, up to 30 MB at once.',
  'documents.send': 'Send',
  'documents.sendLabel': 'Send: {kind}',
  'documents.sending': 'Your files are being sent. Keep this page open.',
  'documents.sendingBar': 'How much has been sent',
  'documents.notSent':
    'We do not know whether your files arrived: there was no connection, or we could not answer. They are still chosen. Send them again: what is here already is not kept twice.',
  'documents.sent': 'Your document is here. You can send another.',
  'documents.removed': 'The document is removed, here and on our disks.',
  'documents.sentAt': 'Sent on {date}',
  'documents.untitled': 'Without a name',
  'documents.state.waiting-for-scan': 'Being checked for viruses',
  'documents.state.accepted': 'Kept',
  'documents.state.refused-infected': 'A virus was found: nothing of it was kept',
  'documents.state.destroyed': 'Deleted: only this line stays',
  'documents.download': 'Download',
  'documents.downloadLabel': 'Download: {title}',
  'documents.remove': 'Remove',
  'documents.removeLabel': 'Remove: {title}',
  'documents.removeTitle': 'Remove this document?',
  'documents.removeText':
    '“{title}” will be deleted for good. If it was needed for validation, our staff cannot go on without it.',
  'documents.removeYes': 'Yes, remove it',
  'documents.removeNo': 'No, keep it',
  'documents.back': 'Documents',
  'documents.chooseFile': 'Choose a file first',

  'validation.title': 'How to get validated',
  'validation.lead':
    'Validation keeps this a place of real patients and families. A person of our staff looks at your documents and answers within 48 hours.',
  'validation.stepsTitle': 'What to do',
  'validation.step1': 'Print the consent, read it in peace, and sign it.',
  'validation.step2':
    'Have an identity document at hand: yours, also when you register for your child.',
  'validation.step3':
    'Find a medical report that shows the diagnosis. If there is no diagnosis yet, any medical document that describes the situation will do. Your hospital or your doctor can give you one.',
  'validation.step4':
    'Photograph or scan them all, and send them on the documents page of your patient. PDF, JPEG, PNG and HEIC are fine, each of 10 MB at most.',
  'validation.mayTitle': 'What each document may be',
  'validation.may1':
    'The consent: every page of it, signed by hand by the patient, or by the parent or legal guardian.',
  'validation.may2':
    'Identity: an identity card, a passport or a residence permit, front and back where both say something. Who cares for a child or another person sends their own.',
  'validation.may3':
    'Medical proof: a report, a discharge letter, a genetic test or a certificate that names the patient and the disease.',
  'validation.may4':
    'Without a diagnosis: a referral, results, or a letter of a doctor that describes the symptoms. You are as welcome as everybody else.',
  'validation.may5':
    'Guardianship: the legal guardian of an adult also sends the decision of a court or an authority that names them.',
  'validation.helpTitle': 'If you need help',
  'validation.afterTitle': 'What happens then',
  'validation.after1':
    'From the last of the needed documents on, 48 hours run. Nights, weekends and holidays count.',
  'validation.after2':
    'You get a mail as soon as there is an answer. What it is stands in your profile, never in the mail.',
  'validation.after3':
    'If something is missing we tell you what. The 48 hours begin anew when you have sent it.',
  'validation.careTitle': 'How we look after your documents',
  'validation.care1':
    'They are encrypted, each with a key of its own. Only you and the people who validate can open them, and each look is written down.',
  'validation.care2': 'The image of your identity document is deleted 30 days after the decision.',
  'validation.promptTitle': 'Do we keep our promise?',
  'validation.prompt':
    'In the last 90 days, 95 of 100 answers came within {hours} hours. That is counted from {answers} answers.',
  'validation.promptFew':
    'There have not been enough answers in the last 90 days to tell you honestly.',
  'validation.consentLink': 'The consent to print and sign',
  'validation.toMyPage': 'Go to my page',
  'validation.consentTitle': 'Informed consent',
  'validation.consentPrint':
    'Print this page, fill it in, sign it, and send it with your documents.',
  'validation.consentAim':
    'Share4Rare collects what people with rare diseases know about living with them, so that research can begin where it is needed. Taking part is free and voluntary.',
  'validation.consentUse':
    'I agree that what I enter about the patient named below is kept by Share4Rare, and that it is used for medical research only where I say yes to each use on the site. Researchers get protected figures, never my answers and never a name.',
  'validation.consentRights':
    'I can take any yes back at any time, without giving a reason and without any disadvantage. I can read, correct and take away what is kept, and ask that it be deleted.',
  'validation.consentRisk':
    'I know that nobody can rule out every risk in keeping data, that Share4Rare gives no medical advice, and that I can ask questions before I sign.',
  'validation.consentController': '{name} answers for the data that Share4Rare keeps.',
  'validation.consentPatient': 'Name of the patient',
  'validation.consentBirth': 'Date of birth of the patient',
  'validation.consentSigner': 'Name of the person who signs',
  'validation.consentRole': 'I sign as: the patient / parent or legal guardian',
  'validation.consentPlace': 'Place and date',
  'validation.consentSignature': 'Signature',

  'guardianship.title': 'Guardianship',
  'guardianship.asked':
    'Our staff have not approved a guardianship of this person as an adult yet. Send the proof of guardianship below if you have not done so. Until it is approved, you cannot agree to anything for them as an adult.',
  'guardianship.approved':
    'Our staff have approved that you decide for this person, also as an adult.',
  'guardianship.declined':
    'Our staff have not approved the guardianship. You can send another proof below.',
  'guardianship.send': 'I am their guardian also as an adult: send the proof',

  'problem.guardianship-waiting':
    'You can agree to this for them as soon as our staff have approved your proof of guardianship',
  'problem.document-empty': 'This file is empty. Choose another one',
  'problem.document-kept':
    'You were validated by this consent, so that it has to stay. Write to us if you want it changed',
  'problem.document-too-large':
    'This file is larger than 10 MB. Send a smaller photograph, or the pages one by one',
  'problem.document-type-refused':
    'This is not a PDF, JPEG, PNG or HEIC file, whatever its name says. Save it as one of these and send it again',
  'problem.document-unreadable':
    'This file is damaged or incomplete, or holds more than a document. If you can open it, save it anew and send that, or a photograph of it',
  'problem.profile-refused':
    'Our staff have refused this profile, so no more documents are taken. Write to us if you think that we are wrong',
  'problem.documents-missing': 'Not all the documents that are needed are there',
  'problem.image-too-large':
    'This image has more than 50 megapixels. Make it smaller, or photograph the page again',
  'problem.not-waiting': 'This has been decided already, or there is nothing to decide yet',
  'problem.too-many-documents':
    'There are very many documents here already. Remove some, or write to us',
} as const
