import type { CallOf, Material, changeMaterial } from '@without-walls/contracts';
import { Button, Dialog, InlineNotice, Stack, TextArea, TextField, announce } from '@without-walls/ui';
import { useState } from 'react';
import { isCode } from '../../app/api/errors';
import { fieldMessage } from '../../app/error-words';
import { ProblemNotice } from '../../app/Problem';
import { CheckedField } from '../../cases/check/CheckedField';
import { kindWords } from '../material-words';
import { useAddMaterial, useChangeMaterial } from '../material.queries';
import styles from './material.module.css';

type Kind = Material['kind'];
type Facts = Omit<CallOf<typeof changeMaterial>['body'], 'version'>;
type Draft = Record<keyof Facts, string>;
const draftOf = (item: Material | null): Draft => ({ title: item?.title ?? '', url: item?.url ?? '', text: item?.text ?? '', licence: item?.licence ?? '', reviewOn: item?.reviewOn ?? '', consentOn: item?.consentOn ?? '', expiresOn: item?.expiresOn ?? '' });
const factsOf = (draft: Draft): Facts => ({ title: draft.title.trim(), text: draft.text.trim(), url: draft.url.trim() || null, licence: draft.licence.trim() || null, reviewOn: draft.reviewOn || null, consentOn: draft.consentOn || null, expiresOn: draft.expiresOn || null });

/** One piece of material, new or changed. An item by a person living with pain has the days of their consent. */
export function MaterialForm({ lectureId, kind, item, onClose }: { lectureId: string; kind: Kind; item: Material | null; onClose: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(item));
  const [blocks, setBlocks] = useState(0);
  const add = useAddMaterial();
  const change = useChangeMaterial();
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const error = add.error ?? change.error;
  const lived = kind === 'lived';
  const wrong = (field: keyof Draft) => fieldMessage(error, `body.${field}`);
  const send = async () => {
    const facts = factsOf(draft);
    const done = item ? await change.run({ params: { id: item.id }, body: { version: item.version, ...facts } }) : kind === 'slides' ? null : await add.run({ params: { id: lectureId }, body: { kind, ...facts } });
    if (!done) return;
    announce('Kept');
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={item ? `Change: ${item.title}` : kindWords[kind]}>
      <form onSubmit={(event) => { event.preventDefault(); void send(); }}>
        <Stack gap={4}>
          {lived ? <CheckedField label="What it is called" oneLine maxLength={160} value={draft.title} onChange={(title) => set({ title })} onBlocks={setBlocks} /> : <TextField label="What it is called" required maxLength={160} value={draft.title} onChange={(title) => set({ title })} />}
          {kind === 'slides' ? null : <TextField label="Address" error={wrong('url')} type="url" hint={lived ? 'Where there is a film or a page; else write the text' : 'https://…'} optional={lived} required={!lived} maxLength={500} value={draft.url} onChange={(url) => set({ url })} />}
          {lived ? <CheckedField label="In their words" error={wrong('text')} optional hint="No names and no places: the person, and those in what they tell, cannot be found from it" rows={6} maxLength={3000} value={draft.text} onChange={(text) => set({ text })} onBlocks={setBlocks} /> : <TextArea label="A line about it" optional rows={2} maxLength={3000} value={draft.text} onChange={(text) => set({ text })} />}
          {lived ? <div className={styles.fields}><TextField label="They agreed on" error={wrong('consentOn')} type="date" required value={draft.consentOn} onChange={(consentOn) => set({ consentOn })} /><TextField label="Shown until" error={wrong('expiresOn')} hint="It then goes by itself" type="date" required value={draft.expiresOn} onChange={(expiresOn) => set({ expiresOn })} /></div> : null}
          <div className={styles.fields}><TextField label="Licence" optional maxLength={120} value={draft.licence} onChange={(licence) => set({ licence })} />{lived ? null : <TextField label="To be reviewed by" optional type="date" value={draft.reviewOn} onChange={(reviewOn) => set({ reviewOn })} />}</div>
          {isCode(error, 'stale_version') ? <InlineNotice tone="danger" live>Somebody else changed it meanwhile. Close this and open it anew.</InlineNotice> : <ProblemNotice error={error} />}
          <div className={styles.acts}><Button type="submit" variant="primary" pending={add.pending || change.pending} disabled={!draft.title.trim() || blocks > 0}>Keep</Button><Button variant="quiet" onClick={onClose}>Leave it</Button></div>
        </Stack>
      </form>
    </Dialog>
  );
}
