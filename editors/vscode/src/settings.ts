// What of the drafter's settings the server is told: everything but where the server is and how its talk is recorded.

import { type Uri, workspace } from 'vscode';

/** The section of the settings that is ours. */
export const SECTION = 'verbale';

/** The languages that the server reads. Markdown and plain text too: it stays silent where it sees no letter. */
export const LANGUAGES = ['undoc', 'markdown', 'plaintext'];

/** What belongs to the server, by its path in the section. */
const KEYS = [
  'messageLanguage',
  'language',
  'rules',
  'configurationPreference',
  'zones.annexes',
  'limits.words',
  'style.spacing',
  'spelling.dictionaries',
  'outline.paragraphs',
  'completion.pinyin',
  'quietTime',
  'rulePages',
];

/**
 * The settings as the server knows them, for one document where its folder has settings of its own. What nobody chose
 * is left out: a default of ours must not count for more than what a folder's `verbale.toml` says.
 */
export function serverSettings(resource?: Uri): Record<string, unknown> {
  const section = workspace.getConfiguration(SECTION, resource);
  const chosen: Record<string, unknown> = {};
  for (const key of KEYS) {
    const found = section.inspect(key);
    const values = [
      found?.globalValue,
      found?.workspaceValue,
      found?.workspaceFolderValue,
      found?.globalLanguageValue,
      found?.workspaceLanguageValue,
      found?.workspaceFolderLanguageValue,
    ];
    const value = section.get(key);
    if (values.some(seen => seen !== undefined) && value !== '') {
      chosen[key] = value;
    }
  }
  return chosen;
}

/** Where the drafter says that the server is; empty for nowhere in particular. */
export function serverPath(): string {
  return workspace.getConfiguration(SECTION).get('path', '');
}
