import type { Command } from 'commander'
import { tool } from '../../report/tool.ts'
import { choiceArgument } from '../choice.ts'
import { type ShellName, shellNames, shells } from '../completion/shells.ts'
import { answerFor } from '../completion/suggest.ts'
import { exitCodes } from '../exit-codes.ts'
import { langOption, under } from '../options.ts'
import { type CliCommand, withOptions } from './command.ts'

/** Prints a script for a shell; with the line typed so far behind `--`, as the script has it, answers the script. */
export default {
  define: (command, words) =>
    withOptions(
      command
        .addArgument(choiceArgument('<shell>', words.arguments.shell, { choices: shellNames }))
        .allowExcessArguments(),
      under(words, 'output', [langOption(words)]),
    ),
  act: async ([name, , command], { cli, world }) => {
    // commander hands over exactly what `define` declared: the shell, the options, and last the command itself.
    const [shell, { args }] = [shells[name as ShellName], command as Command]
    const line = args.slice(1)
    if (line.length === 0) world.stdout.write(shell.script(tool.name, cli))
    else world.stdout.write(`${shell.reply(await answerFor(shell.ask(line), world), line).join('\n')}\n`)
    return exitCodes.done
  },
} satisfies CliCommand
