import fc from 'fast-check'

// Runs of every property, where they are many: FUZZ_RUNS=100000 npm run fuzz. A seed is printed with what fails.
fc.configureGlobal({ numRuns: Number(process.env['FUZZ_RUNS'] ?? 20_000) })
