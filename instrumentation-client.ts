import { trustOwnScripts } from '@/lib/client/trust-own-scripts.ts'

// Next runs this before the page comes alive.
trustOwnScripts()
