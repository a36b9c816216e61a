/** What the figures cannot show. Printed with every report. */
export const methodNotes: readonly string[] = [
  'Cause: people came because they chose to, and nobody was compared with people who did not come. A change beside the programme is not a change by it. The one randomised trial of a pain telementoring programme found no difference in knowledge or competence (UW TelePain).',
  'People living with pain: nothing here was measured in them. Sureness is what clinicians say of themselves, knowledge is ten questions, and satisfaction is neither.',
  'Who did not answer: those who answer, and those who stay, may be those who gain most. Every figure says how many were asked; it cannot say what the others would have answered.',
  'Those who stopped coming were not asked again, so before and after are of people who stayed.',
  'Regression to the mean: whoever began unusually low or high tends to come nearer to the middle without any help.',
  'Many comparisons: three outcomes in five groups are fifteen tests, not corrected for being many. About one in twenty falls below .05 by chance alone. Where fewer than thirty people stand behind a test, read it with care.',
  'Before and after are the same people, asked by how often they had come and not at dates: before their first session, and after eight, fifteen and thirty; satisfaction is of their first three sessions and of later ones. They count in the time in which they came to that number. Tests are Wilcoxon’s signed-rank; the effect is the mean change divided by the standard deviation of the changes.',
  'Quizzes may be taken again after their answers were shown: the best try is no measure of what was known.',
  'A count of one to four people is not shown, nor one from which it could be worked out, nor how many were asked where all but one to four answered. Reports of two times that nearly coincide can be compared: give out one of them.',
  'Sessions and minutes are of lectures, taken from the room or a list, reviewed and locked. Groups count everybody who came, whoever has left since; a presenter has submitted a case by the end of the time.',
];
