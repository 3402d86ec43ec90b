/** What the last stage of the Dockerfile says of the image. */
export type FinalStage = {
  readonly workingFolder: string
  readonly environment: readonly string[]
  readonly user: string
  readonly ports: readonly string[]
  readonly entrypoint: readonly string[]
  /** What is copied out of the build, as paths of the source tree, and where to. */
  readonly copies: readonly { readonly from: string; readonly to: string }[]
}

const buildFolder = '/src/'

/**
 * Reads the last stage of the Dockerfile, so that an archive made without a container engine is the same image.
 *
 * Errors: Error for an instruction that it does not know: the image would be another one
 */
export function readFinalStage(dockerfile: string): FinalStage {
  const instructions = dockerfile
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^(\w+)\s+(.*)$/.exec(line.trim()))
  const last = instructions.findLastIndex((match) => match?.[1] === 'FROM')
  const stage = {
    workingFolder: '/',
    environment: [''].slice(1),
    user: '',
    ports: [''].slice(1),
    entrypoint: [''].slice(1),
  }
  const copies: { from: string; to: string }[] = []
  for (const match of instructions.slice(last + 1)) {
    const [, instruction = '', rest = ''] = match ?? []
    const words = rest.split(/\s+/)
    if (instruction === 'WORKDIR') stage.workingFolder = rest
    else if (instruction === 'ENV') stage.environment.push(...words)
    else if (instruction === 'USER') stage.user = rest
    else if (instruction === 'EXPOSE') stage.ports.push(...words)
    else if (instruction === 'ENTRYPOINT') stage.entrypoint = JSON.parse(rest)
    else if (instruction === 'COPY') copies.push(copyOf(words))
    else if (instruction !== 'LABEL' && instruction !== 'ARG') throw new Error(`Unknown in the last stage: ${rest}`)
  }
  return { ...stage, copies }
}

function copyOf([flag = '', from = '', to = '']: readonly string[]): { from: string; to: string } {
  if (flag !== '--from=build' || !from.startsWith(buildFolder)) throw new Error(`Not out of the build: COPY ${flag}`)
  return { from: from.slice(buildFolder.length), to }
}
