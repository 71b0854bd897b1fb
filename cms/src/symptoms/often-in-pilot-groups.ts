/**
 * What people of the two pilot groups are known to have, the most common first: ORPHA codes with HPO ids. It stands
 * in for the annotations of a release where none is installed.
 */
export const oftenInPilotGroups: Readonly<Partial<Record<string, readonly string[]>>> = {
  'ORPHA:98896': [
    ...['HP:0003701', 'HP:0003236', 'HP:0008981', 'HP:0003391', 'HP:0001270', 'HP:0002515'],
    ...['HP:0002359', 'HP:0001371'],
  ],
  'ORPHA:98895': [
    ...['HP:0003701', 'HP:0003236', 'HP:0008981', 'HP:0003326', 'HP:0002515', 'HP:0001644'],
  ],
  'ORPHA:269': [
    ...['HP:0003691', 'HP:0030319', 'HP:0003323', 'HP:0009027', 'HP:0012532', 'HP:0012378'],
  ],
  'ORPHA:273': [
    ...['HP:0002486', 'HP:0001262', 'HP:0000518', 'HP:0031546', 'HP:0030319', 'HP:0012378'],
  ],
  'ORPHA:70': [
    ...['HP:0003701', 'HP:0001252', 'HP:0001284', 'HP:0002650', 'HP:0001270', 'HP:0002093'],
    ...['HP:0002505'],
  ],
  'ORPHA:654': ['HP:0031500', 'HP:0002027', 'HP:0000790', 'HP:0000822', 'HP:0001945'],
  'ORPHA:635': ['HP:0031500', 'HP:0002653', 'HP:0001945', 'HP:0001824', 'HP:0012378'],
  'ORPHA:790': ['HP:0000555', 'HP:0000486'],
  'ORPHA:449': ['HP:0031500', 'HP:0001824', 'HP:0002027'],
  'ORPHA:64742': ['HP:0002094', 'HP:0001945', 'HP:0012378'],
}
