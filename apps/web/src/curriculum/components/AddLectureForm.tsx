import { lectureTags, type LectureTag } from '@without-walls/contracts';
import { Button, CheckChoices, Row, Stack, TextField, announce } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { questionKindWords } from '../../cases/words/options';
import { useAddLecture } from '../curriculum.queries';

const blank = { title: '', minutes: '20', tags: [] as LectureTag[] };

/** One more lecture at the end of the ring. Its outcomes, reading and questions are written on its own page. */
export function AddLectureForm({ curriculumId, version }: { curriculumId: string; version: number }) {
  const [draft, setDraft] = useState(blank);
  const add = useAddLecture();
  const minutes = Number(draft.minutes);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await add.run({ params: { id: curriculumId }, body: { version, title: draft.title.trim(), minutes, tags: draft.tags } }))) return;
    announce(`${draft.title.trim()} is the last of the ring`);
    setDraft(blank);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap={4}>
        <TextField label="Title" required maxLength={160} value={draft.title} onChange={(title) => setDraft({ ...draft, title })} />
        <TextField label="Minutes" type="number" min={5} max={60} required value={draft.minutes} onChange={(value) => setDraft({ ...draft, minutes: value })} />
        <CheckChoices label="What it is about" choices={lectureTags.map((value) => ({ value, label: questionKindWords[value] }))} value={draft.tags} onChange={(tags) => setDraft({ ...draft, tags })} />
        <ProblemNotice error={add.error} />
        <Row><Button type="submit" variant="primary" pending={add.pending} disabled={!draft.title.trim()}>Add to the ring</Button></Row>
      </Stack>
    </form>
  );
}
