/** An agenda item as it is before anything was said or done about it. */
export const blankItem = { state: 'planned', minutesUsed: null, caseId: null, lectureId: null, presenterState: 'none', remindedDays: null, afterCases: false } as const;
