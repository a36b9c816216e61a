import { SelectField } from '@without-walls/ui';
import { optionsOf, questionKindWords } from '../../words/options';
import { useSection } from '../EditorContext';
import { EditorText } from '../EditorText';
import { fieldId } from '../field-id';
import { RowsEditor } from '../RowsEditor';

export function QuestionsForm() {
  const [value, set] = useSection('questions');
  return (
    <>
      <RowsEditor
        section="questions" list="questions" rows={value.questions} onChange={(questions) => set({ questions })} empty={{ kind: 'medicines' as const, text: '' }} max={3} noun="question" first="text"
        isBlank={(row) => row.text.trim() === ''} summary={(row) => <>{row.text} <small>{questionKindWords[row.kind]}</small></>}
      >
        {(row, i, change) => (
          <>
            <EditorText section="questions" field={`questions.${i}.text`} label="Question" rows={2} maxLength={400} value={row.text} onChange={(text) => change({ text })} />
            <SelectField id={fieldId('questions', `questions.${i}.kind`)} label="What it is about" value={row.kind} options={optionsOf(questionKindWords)} onChange={(kind) => change({ kind })} />
          </>
        )}
      </RowsEditor>
      <EditorText section="questions" field="useful" label="What would make the advice useful to you?" optional rows={2} maxLength={600} value={value.useful} onChange={(useful) => set({ useful })} />
    </>
  );
}
