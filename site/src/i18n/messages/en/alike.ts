/** Words of people alike: the list of ten, the map, whom one does not want to see, and how lists are made. */
export const alike = {
  'nav.people': 'People alike',
  'people.title': 'People alike',
  'people.lead':
    'Members who live with something similar, for themselves or for somebody they care for.',
  'people.hiddenTitle': 'People you do not want to see',
  'people.hiddenText':
    'You are not shown these people, and they are not shown you. They have not been told.',
  'people.hiddenNone':
    'There is nobody. At each person you can say that you do not want to see them.',
  'people.frozen': 'There are no lists for {name} at the moment.',

  'alike.title': 'People like {name}',
  'alike.titleSelf': 'People like you',
  'alike.lead':
    'Members who live with something similar, for themselves or for somebody they care for. Those who are most alike come first.',
  'alike.seen': 'Of each, you see what they show to all validated members, and nothing else.',
  'alike.list': 'The list',
  'alike.whyTitle': 'Why these people',
  'alike.why':
    'The list is made from the symptoms that you told us. Others are known only by what most of the people around them share, never by what they alone have. Among people who are equally near, those who share a language with you come first. If a disease is recorded, it counts as well, and is never shown.',
  'alike.same': 'This reason is the same for everybody in the list.',
  'alike.index': 'It is a similarity index, worked out by fixed rules; no artificial intelligence.',
  'alike.weighs': 'Of what you told us, these weigh most in general:',
  'alike.made':
    'Made on {date}. It is made anew each day, and on the same day when symptoms change.',
  'alike.toMap': 'See it as a map',
  'alike.toSymptoms': 'Look at the symptoms',
  'alike.toHidden': 'People you do not want to see',
  'alike.making': 'The list is being made anew',
  'alike.makingFirst': 'The list is being made',
  'alike.makingCount': '{done} of {total} lists are done.',
  'alike.makingText': 'You can leave this page: it goes on by itself.',
  'alike.makingStands': 'Until then, the last list stands.',
  'alike.tooFewTitle': 'There are not enough people yet',
  'alike.tooFewText':
    'Lists begin once at least eleven members can be found, so that nobody can be recognised. There is nothing for you to do: as more people join, your list appears here by itself.',
  'alike.nothingTitle': 'First, tell us about symptoms',
  'alike.nothingText':
    'Lists are made from symptoms, and none is recorded for {name} yet. Three are a beginning, and each further one makes the list better.',
  'alike.nobodyTitle': 'There is nobody to show just now',
  'alike.nobodyText':
    'Of those who are alike, nobody can be shown to you at the moment. Perhaps there is somebody among those you do not want to see.',
  'alike.notMadeTitle': 'The list has not been made yet',
  'alike.notMadeText': 'It comes by itself, mostly within a few minutes. Come back a little later.',
  'alike.notValidatedTitle': 'First, our staff check the documents',
  'alike.notValidatedText':
    'Only validated members are shown to each other. Send the documents of {name}: within 48 hours after the last one is there you get an answer, and then the list is made.',
  'alike.toDocuments': 'Go to the documents',
  'alike.notFound':
    'Others do not find you: lists show only people who have agreed to private messages.',
  'alike.toAgreement': 'Decide on it',
  'alike.notFoundYet': 'Others do not find you yet: that begins once {name} is validated.',
  'alike.hide': 'Do not show me this person',
  'alike.hideNote':
    'If you do not want to see somebody, neither of you is shown the other. They are not told, and you can take it back.',
  'alike.hidden': '{nickname} and you are not shown to each other any more. They are not told.',
  'alike.showAgain': 'Show again',
  'alike.shownAgain': 'That is taken back. Whoever is alike can stand in your list again.',

  'map.title': 'Map of people alike',
  'map.lead': 'Where {name} stands among people who live with something similar.',
  'map.leadSelf': 'Where you stand among people who live with something similar.',
  'map.you': 'You',
  'map.heading.one': 'Map: {n} group of people around the middle. The same stands in words below.',
  'map.heading.other':
    'Map: {n} groups of people around the middle. The same stands in words below.',
  'map.about':
    'Each circle is a group of at least eleven people: the larger, the more people; the nearer to the middle, the more alike. Nobody is shown as a single point. Numbers are rounded and change rarely, and the direction in which a circle lies means nothing.',
  'map.words': 'The same in words',
  'map.aboutPeople': 'About {n} people',
  'map.steps': 'alike in {n} of {all} steps',
  'map.stepsNote':
    'Each group names the parts of the body where most of its people have something. {all} of {all} steps would be the very same.',
  'map.noSystems': 'No part of the body stands out',
  'map.toList': 'See the list',

  'howLists.link': 'How people alike are found',
  'howLists.title': 'How lists of people alike are made',
  'howLists.lead':
    'Each validated patient has a list of up to ten people who live with something similar. Behind it is a similarity index, worked out by fixed rules that are the same for everybody. It is no artificial intelligence, and of single people the index is shown to nobody.',
  'howLists.countsTitle': 'What counts',
  'howLists.counts1':
    'The symptoms that you told us. Each has its entry in the Human Phenotype Ontology, a dictionary of symptoms that doctors use all over the world. What somebody has now counts, and what they had before. What they never had does not count.',
  'howLists.counts2':
    'In that dictionary symptoms form a family tree: trouble climbing stairs is a kind of muscle weakness, and that is a kind of trouble with muscles. So two people need not use the same words: what they share further up the tree counts, too. What few people have counts much; what many have counts little.',
  'howLists.counts3':
    'What two people share is then compared with all that either of them has. And where their symptoms hint at the same diseases, they are a little more alike, with or without a diagnosis.',
  'howLists.example': 'An invented example: how alike are Ada and Ben?',
  'howLists.ada': 'Ada',
  'howLists.ben': 'Ben',
  'howLists.weight': 'What it counts',
  'howLists.stairs': 'Trouble climbing stairs',
  'howLists.floor': 'Trouble getting up from the floor',
  'howLists.stairsWeight':
    'Much. The words differ, but both are weakness of the muscles near the hips, and few people have that.',
  'howLists.tired': 'Tires quickly',
  'howLists.tiredWeight': 'Little. Both have it, and so have many others.',
  'howLists.none': 'Nothing',
  'howLists.sight': 'Short-sighted',
  'howLists.sightWeight': 'Nothing is shared here, which makes them a little less alike.',
  'howLists.littleTitle': 'What counts a little, and what never does',
  'howLists.disease': 'The same disease',
  'howLists.diseaseText':
    'A little: if a disease is recorded, it counts three tenths as much as all symptoms together, about a quarter of the whole. So people with the same disease find each other. It is never shown.',
  'howLists.languages': 'Languages',
  'howLists.languagesText':
    'Only in the order: among people who are equally near, those who share a language with you come first. Profiles show languages anyway.',
  'howLists.country': 'Country, age and sex',
  'howLists.never': 'Never.',
  'howLists.writing': 'Questionnaires and messages',
  'howLists.writingText': 'Never: neither answers nor anything that people write to each other.',
  'howLists.privacyTitle': 'Why nobody can be read from a list',
  'howLists.privacy1':
    'Everybody who can be found belongs to a neighbourhood: at least eleven people with similar symptoms. In lists they are known by their neighbourhood alone, by what most of its people have. What one person has and the others do not is not in it.',
  'howLists.privacy2':
    'For your own list, your symptoms count exactly, and on the same day. How others see your neighbourhood changes only once eleven people of it have come, left or changed. So watching it does not tell what a new member has.',
  'howLists.privacy3':
    'That is also why the reason beside a list is the same for all ten people, and why there are no lists with fewer than eleven people in all.',
  'howLists.privacy4':
    'What remains: of people in a group one can guess that they have what most of the group have, as in any group for one disease. And whoever already knew what all the others of a neighbourhood have could learn something about the last one.',
  'howLists.whoTitle': 'Who stands in lists',
  'howLists.who':
    'Validated members who have agreed to private messages. Whoever takes that back stands in no list from then on. If there is somebody you do not want to see, say so beside their name: neither of you is then shown the other, and they are not told.',
  'howLists.qualityTitle': 'How good the lists are',
  'howLists.quality':
    'We measured it on {cases} published cases of {diseases} diseases, each told with three symptoms or more. For each we asked for the ten most alike, and counted how many of these places were filled by people with the same diagnosis. Where fewer than ten such people exist, we counted only as many places.',
  'howLists.table': 'Share of the ten places filled by people with the same diagnosis',
  'howLists.compared': 'What was compared',
  'howLists.all': 'All cases',
  'howLists.others': 'Other publications',
  'howLists.exact': 'Everybody known by exactly what they have, which no list does',
  'howLists.bySymptoms': 'Lists as members see them, by symptoms alone',
  'howLists.withDisease': 'Lists as members see them, where the disease is recorded and counts',
  'howLists.chance': 'Ten people drawn by chance',
  'howLists.columns':
    'The diagnosis was not used, but for the line that says so. Cases of one publication are often described in the same words; the second column leaves those out, and is the stricter one.',
  'howLists.vague':
    'People at home tell less exactly than doctors do. On invented cases where half of the symptoms are only roughly right and a third are there by chance, the exact comparison filled {share} of the places rightly.',
  'howLists.measured': 'Measured on {date}, on cases of',
  'howLists.source': 'phenopacket-store',
  'howLists.limitsTitle': 'What it cannot do',
  'howLists.limit1': 'It is no diagnosis, and it does not say how somebody will be doing.',
  'howLists.limit2':
    'With few symptoms it finds little. Three are a beginning; from five on, the list is useful.',
  'howLists.limit3':
    'As people are known by their neighbourhood, the one who is most like you may stand further down, or not in the list at all.',
  'howLists.limit4':
    'Published cases are described by doctors, and some of what the index knows about diseases was written from the same publications. In daily life the lists may be less good than the table says.',
  'howLists.limit5': 'People who are alike by their symptoms may live with them quite differently.',
} as const
