import type { Metadata } from 'next'
import { LoginScreen } from '@/components/access/login-screen.tsx'

export const metadata: Metadata = { title: 'Log in' }

export default function LoginPage() {
  return <LoginScreen />
}
