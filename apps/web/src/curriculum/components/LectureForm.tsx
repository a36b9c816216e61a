import { lectureTags, type LectureView } from '@without-walls/contracts';
import { Button, CheckChoices, Checkbox, InlineNotice, Row, Stack, TextArea, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { isCode } from '../../app/api/errors';
import { ProblemNotice } from '../../app/Problem';
import { questionKindWords } from '../../cases/words/options';
import { useChangeLecture } from '../curriculum.queries';
import { draftOf, fieldsOf } from '../lecture-form';

/** A new version of a lecture. Nobody loses a credit by it unless it says so. */
export function LectureForm({ lecture, onDone }: { lecture: LectureView; onDone: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(lecture));
  const change = useChangeLecture();
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change.run({ params: { id: lecture.id }, body: { version: lecture.version, ...fieldsOf(draft, lecture) } })) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={5}>
        <TextField label="Title" required maxLength={160} value={draft.title} onChange={(title) => set({ title })} />
        <TextArea label="After it one can" hint="One outcome a line, up to eight" rows={4} value={draft.outcomes} onChange={(outcomes) => set({ outcomes })} />
        <TextField label="Minutes" type="number" min={5} max={60} required value={draft.minutes} onChange={(minutes) => set({ minutes })} />
        <CheckChoices label="What it is about" hint="The same words as the questions of cases, so that each finds the other" choices={lectureTags.map((value) => ({ value, label: questionKindWords[value] }))} value={draft.tags} onChange={(tags) => set({ tags })} />
        <TextArea label="To read" optional rows={3} maxLength={2000} value={draft.reading} onChange={(reading) => set({ reading })} />
        <TextArea label="Notes for the speaker" optional rows={4} maxLength={4000} value={draft.speakerNotes} onChange={(speakerNotes) => set({ speakerNotes })} />
        <TextField label="Licence" optional maxLength={120} value={draft.licence} onChange={(licence) => set({ licence })} />
        <TextField label="To be reviewed by" optional type="date" value={draft.reviewOn} onChange={(reviewOn) => set({ reviewOn })} />
        <Checkbox label="Those who heard an earlier version must hear it again" hint="Leave it off when only wording changed. Credits for earlier versions then count on." checked={draft.mustRepeat} onChange={(mustRepeat) => set({ mustRepeat })} />
        {isCode(change.error, 'stale_version') ? <InlineNotice tone="danger" live>Somebody else made a version meanwhile. Nothing of yours was saved; copy it, and open the lecture anew.</InlineNotice> : <ProblemNotice error={change.error} />}
        <Row><Button type="submit" variant="primary" pending={change.pending}>Save version {lecture.version + 1}</Button><Button variant="quiet" onClick={onDone}>Leave it as it is</Button></Row>
      </Stack>
    </form>
  );
}
