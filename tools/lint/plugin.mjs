// Two rules of this workspace for oxlint: who may import whom, and where the environment may be read.
import { decideImport } from './decide.mjs';
import { fromWorkspace, readProjects } from './place.mjs';

const projects = readProjects();

function checkSource(context, path) {
  return (node) => {
    const specifier = node.source?.value;
    if (typeof specifier !== 'string') return;
    const sentence = decideImport(path, specifier, projects);
    if (sentence) context.report({ node: node.source, message: sentence });
  };
}

const boundaries = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = checkSource(context, fromWorkspace(context.filename));
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

const mayReadEnvironment = /^(apps\/api\/src\/(platform\/config|testing)\/|apps\/e2e\/|tools\/)|\.config\.(ts|mjs)$|\.spec\.ts$/;

const environment = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    if (mayReadEnvironment.test(fromWorkspace(context.filename))) return {};
    return {
      MemberExpression(node) {
        const isEnv = node.object.type === 'Identifier' && node.object.name === 'process' && (node.property.name ?? node.property.value) === 'env';
        if (isEnv) context.report({ node, message: 'process.env is read only in apps/api/src/platform/config.' });
      },
    };
  },
};

// oxlint takes a plugin as the default export.
export default { meta: { name: 'without-walls' }, rules: { boundaries, environment } };
