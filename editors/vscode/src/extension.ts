// The extension: starts the server, starts it again when asked, and says so in a sentence when it cannot.
// Everything about letters is the server's.

import { commands, type ExtensionContext, l10n, languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient/node';
import { findServer } from './binary';
import { LANGUAGES, SECTION, serverPath, serverSettings } from './settings';
import { traceChannel } from './trace';

/** Drafts, and a folder's own rules, which the server checks too. */
const SELECTOR = [
  ...LANGUAGES.flatMap(language => ['file', 'untitled'].map(scheme => ({ scheme, language }))),
  { scheme: 'file', pattern: '**/{verbale,.verbale}.toml' },
];

/** Starting and stopping, one after the other: a second restart waits for the first. */
let turn: Promise<void> = Promise.resolve();
let client: LanguageClient | undefined;

/** What other extensions, and the tests, may ask for. */
export interface Exports {
  /** The client of the server that runs now, if one does. */
  client(): LanguageClient | undefined;
}

export async function activate(context: ExtensionContext): Promise<Exports> {
  const log = window.createOutputChannel('Verbale', { log: true });
  const trace = traceChannel(log);
  const status = languages.createLanguageStatusItem('verbale.status', SELECTOR);
  status.name = status.text = 'Verbale';
  status.command = { command: 'verbale.showLog', title: l10n.t('Show server log') };

  const options: LanguageClientOptions = {
    documentSelector: SELECTOR,
    outputChannel: log,
    traceOutputChannel: trace,
    // The library asks only on opening unless told otherwise.
    diagnosticPullOptions: { onChange: true, onSave: true },
    middleware: {
      workspace: {
        configuration: (params, token, next) => {
          if (params.items.some(item => item.section !== SECTION)) {
            return next(params, token);
          }
          const uri = (text: string | undefined) =>
            text === undefined ? undefined : client?.protocol2CodeConverter.asUri(text);
          return params.items.map(item => serverSettings(uri(item.scopeUri)));
        },
      },
    },
  };

  const say = (detail: string, severity = LanguageStatusSeverity.Information, busy = false) => {
    status.detail = detail;
    status.severity = severity;
    status.busy = busy;
  };

  const start = async () => {
    say(l10n.t('starting'), LanguageStatusSeverity.Information, true);
    const folder = workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri.fsPath;
    const found = await findServer(serverPath(), context.extensionPath, folder);
    if (found.kind === 'missing') {
      say(l10n.t('not found'), LanguageStatusSeverity.Error);
      complain(missing(found.asked));
      return;
    }
    log.info(`server: ${found.path}`);
    const started = new LanguageClient(SECTION, 'Verbale', { command: found.path, args: ['--stdio'] }, options);
    client = started;
    started.onDidChangeState(({ newState }) => {
      if (client === started) {
        const stopped = newState === State.Stopped;
        say(
          stopped ? l10n.t('stopped') : newState === State.Running ? l10n.t('running') : l10n.t('starting'),
          stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information,
          newState === State.Starting,
        );
      }
    });
    try {
      await started.start();
    } catch (error) {
      say(l10n.t('stopped'), LanguageStatusSeverity.Error);
      log.error(String(error));
      complain(l10n.t('Verbale cannot start: the server “{0}” failed. Its log may say why.', found.path));
    }
  };

  const restart = () => {
    turn = turn.then(stop).then(start);
    return turn;
  };

  context.subscriptions.push(
    log,
    trace,
    status,
    commands.registerCommand('verbale.restart', restart),
    commands.registerCommand('verbale.showLog', () => log.show()),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(`${SECTION}.path`)) {
        void restart();
      }
    }),
  );
  await restart();
  return { client: () => client };
}

export async function deactivate(): Promise<void> {
  turn = turn.then(stop);
  await turn;
}

async function stop(): Promise<void> {
  const stopped = client;
  client = undefined;
  // A server that never came up, or is gone already, makes stopping fail; there is nothing left to do then.
  await stopped?.dispose().catch(() => undefined);
}

function missing(asked: string | undefined): string {
  return asked === undefined
    ? l10n.t(
        'Verbale cannot start: there is no server in this extension and none on PATH. Please install “verbale” or say in the setting “verbale.path” where it is.',
      )
    : l10n.t(
        'Verbale cannot start: there is no program at “{0}”, which the setting “verbale.path” names. Please correct the setting or clear it.',
        asked,
      );
}

/** Shows an error without waiting for the drafter to close it. */
function complain(message: string): void {
  const settings = l10n.t('Open settings');
  const log = l10n.t('Show server log');
  void window.showErrorMessage(message, settings, log).then(choice => {
    if (choice === settings) {
      void commands.executeCommand('workbench.action.openSettings', `${SECTION}.path`);
    } else if (choice === log) {
      void commands.executeCommand('verbale.showLog');
    }
  });
}
