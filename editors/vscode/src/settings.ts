// What of the drafter's settings the server is told: everything but where the server is and how its talk is recorded.

import { type Uri, workspace } from 'vscode';

/** The section of the settings that is ours. */
export const SECTION = 'verbale';

/** The languages that the server reads. Markdown and plain text too: it stays silent where it sees no letter. */
export const LANGUAGES = ['undoc', 'markdown', 'plaintext'];

/** The settings as the server knows them, for one document where its folder has settings of its own. */
export function serverSettings(resource?: Uri): Record<string, unknown> {
  const section = workspace.getConfiguration(SECTION, resource);
  return {
    messageLanguage: section.get('messageLanguage'),
    rules: section.get('rules'),
    outline: { paragraphs: section.get('outline.paragraphs') },
    completion: { pinyin: section.get('completion.pinyin') },
    quietTime: section.get('quietTime'),
    rulePages: section.get('rulePages'),
  };
}

/** Where the drafter says that the server is; empty for nowhere in particular. */
export function serverPath(): string {
  return workspace.getConfiguration(SECTION).get('path', '');
}
