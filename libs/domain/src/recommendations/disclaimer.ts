/**
 * What every letter says about itself. Substance: telementoring statements of ECHO programmes (suggestions from a
 * teaching group, no examination, no provider-patient relationship, local judgement, not for emergencies). Own words.
 */
export const disclaimerLines: readonly string[] = [
  'This advice was formed by a team from an account without identifying details. Nobody on the team has met or examined the person or seen their record.',
  'Bringing a case does not make any member of the team, or anyone who took part, the person\u2019s clinician.',
  'The treating clinician decides what to use, together with the person, in the light of the full picture and of local rules.',
  'Do not rely on this letter in an emergency.',
];

/** The sentence on who is responsible after signing. */
export const letterResponsibility = 'The presenter remains responsible for the person\u2019s care and decides with them which advice to take up. The team answers questions in the case thread.';
