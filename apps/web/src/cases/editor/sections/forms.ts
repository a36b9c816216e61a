import type { SectionName } from '@without-walls/contracts';
import type { ReactNode } from 'react';
import { InvestigationsForm, MedicinesForm, TreatmentsForm } from './Care';
import { FitForm } from './Fit';
import { ImpactForm, LocalForm, MoodForm } from './Life';
import { PainForm } from './Pain';
import { MattersForm, PersonForm } from './People';
import { QuestionsForm } from './Questions';
import { RedFlagsForm } from './RedFlags';

/** The form of each section. */
export const sectionForms: Record<SectionName, () => ReactNode> = {
  questions: QuestionsForm, matters: MattersForm, person: PersonForm, pain: PainForm, impact: ImpactForm, mood: MoodForm,
  treatments: TreatmentsForm, medicines: MedicinesForm, investigations: InvestigationsForm, redFlags: RedFlagsForm, local: LocalForm, eligibility: FitForm,
};
