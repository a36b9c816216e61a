import { useParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { useCase } from '../cases.queries';
import { EditorFrame } from '../editor/EditorFrame';
import { NotEditable } from '../editor/NotEditable';

/** The case editor. */
export function EditCasePage() {
  const { id = '' } = useParams();
  const query = useCase(id);
  usePageTitle(query.data ? `Case ${query.data.code}` : null);
  return <Loaded query={query} lines={8}>{(view) => (view.can.edit ? <EditorFrame key={view.id} view={view} /> : <NotEditable view={view} />)}</Loaded>;
}
