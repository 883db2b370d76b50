// Makes `verbale.trace.server` do what it says.
//
// The client library records the talk with the server when its channel's log level is "trace", and asks the setting
// only for how much. A drafter who changes the setting would see nothing. So the library gets a channel whose level
// follows the setting, and whose trace lines are written as information, which is always shown.

import { EventEmitter, type LogOutputChannel, LogLevel, workspace } from 'vscode';
import { SECTION } from './settings';

function level(log: LogOutputChannel): LogLevel {
  const asked = workspace.getConfiguration(SECTION).get('trace.server', 'off');
  return asked === 'off' ? log.logLevel : LogLevel.Trace;
}

/** A channel that writes into `log` and traces while the setting asks for it. */
export function traceChannel(log: LogOutputChannel): LogOutputChannel {
  const changed = new EventEmitter<LogLevel>();
  const watches = [
    log.onDidChangeLogLevel(() => changed.fire(level(log))),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(`${SECTION}.trace.server`)) {
        changed.fire(level(log));
      }
    }),
  ];
  return {
    name: log.name,
    get logLevel() {
      return level(log);
    },
    onDidChangeLogLevel: changed.event,
    trace: (message: string, ...more: unknown[]) => log.info(message, ...more),
    debug: log.debug.bind(log),
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
    append: log.append.bind(log),
    appendLine: log.appendLine.bind(log),
    replace: log.replace.bind(log),
    clear: log.clear.bind(log),
    show: () => log.show(),
    hide: log.hide.bind(log),
    dispose: () => {
      watches.forEach(watch => watch.dispose());
      changed.dispose();
    },
  };
}
