import { HomeScreen } from '@/components/namespaces/home-screen.tsx'

export default function HomePage() {
  return <HomeScreen />
}
