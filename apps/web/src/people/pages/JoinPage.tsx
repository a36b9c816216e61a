import { professions, type ReplyOf, type readJoinPage } from '@without-walls/contracts';
import { Button, InlineNotice, RadioChoices, SelectField, Stack, TextArea, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { useParams } from 'react-router';
import { isCode } from '../../app/api/errors';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { Door } from '../../app/sign-in/pages/Door';
import { useAskToJoin, useJoinPage } from '../joining.queries';

type Network = ReplyOf<typeof readJoinPage>;

/** For whoever wants to join, at any week: the network's own questions, and nothing that tells who is a member. */
export function JoinPage() {
  const slug = useParams()['slug'] ?? '';
  const query = useJoinPage(slug);
  const closed = isCode(query.error, 'not_found');
  return (
    <Door title="Join" heading={query.data ? `Join ${query.data.network}` : 'Join'} lede={query.data?.welcome || 'Where primary care and a pain team work on cases and learn together.'}>
      {closed ? <InlineNotice tone="info" title="Nobody can ask to join here">This network invites its members itself. Ask a colleague who is in it.</InlineNotice> : <Loaded query={query} lines={6} level={3}>{(network) => <Ask slug={slug} network={network} />}</Loaded>}
    </Door>
  );
}

const blank = { name: '', email: '', profession: '' as (typeof professions)[number] | '', siteId: '', siteName: '' };

function Ask({ slug, network }: { slug: string; network: Network }) {
  const [draft, setDraft] = useState(blank);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const ask = useAskToJoin();
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const open = network.questions.filter((one) => one.required && !answers[one.id]?.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.profession) return;
    void ask.run({ params: { slug }, body: { name: draft.name.trim(), email: draft.email.trim(), profession: draft.profession, siteId: draft.siteId || null, siteName: draft.siteId ? null : draft.siteName.trim() || null, answers: Object.entries(answers).map(([questionId, text]) => ({ questionId, text: text.trim() })) } });
  };
  if (ask.done) return <InlineNotice tone="good" live title="One more step">A message is on its way to {draft.email.trim()}. Open the link in it, so that we know the address is yours. Then the administrators of {network.network} decide.</InlineNotice>;
  return (
    <form onSubmit={submit}>
      <Stack gap={4}>
        <TextField label="Your name" required maxLength={120} autoComplete="name" value={draft.name} onChange={(name) => set({ name })} />
        <TextField label="Your e-mail address at work" type="email" required maxLength={254} autoComplete="email" value={draft.email} onChange={(email) => set({ email })} />
        <SelectField<(typeof professions)[number]> label="Your profession" value={draft.profession} empty="Choose" options={professions.map((value) => ({ value, label: value }))} onChange={(profession) => set({ profession })} />
        {network.sites.length > 0 ? <SelectField label="Where you work" optional value={draft.siteId} empty="Somewhere else" options={network.sites.map((one) => ({ value: one.id, label: one.name }))} onChange={(siteId) => set({ siteId })} /> : null}
        {draft.siteId ? null : <TextField label={network.sites.length > 0 ? 'Its name' : 'Where you work'} optional maxLength={120} value={draft.siteName} onChange={(siteName) => set({ siteName })} />}
        {network.questions.map((one) => one.choices.length > 0
          ? <RadioChoices key={one.id} label={one.required ? one.text : `${one.text} (optional)`} value={answers[one.id] ?? ''} onChange={(text) => setAnswers({ ...answers, [one.id]: text })} choices={one.choices.map((value) => ({ value, label: value }))} />
          : <TextArea key={one.id} label={one.text} optional={!one.required} rows={2} maxLength={400} value={answers[one.id] ?? ''} onChange={(text) => setAnswers({ ...answers, [one.id]: text })} />)}
        <ProblemNotice error={ask.error} />
        <p><Button type="submit" variant="primary" pending={ask.pending} disabled={!draft.name.trim() || !draft.email.trim() || !draft.profession || open.length > 0}>Ask to join</Button></p>
      </Stack>
    </form>
  );
}
