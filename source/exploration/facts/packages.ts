// The packages in a manifest that say what kind of program it is. To know another one, add it to the table.
import type {Role, Technology} from '../../plan/types.ts';
import type {Manifest, ManifestKind} from '../reading/manifests.ts';

/** Label → the packages that stand for it, by the kind of manifest that names them. */
type Known = Readonly<Record<string, string>>;

const npm: Readonly<Partial<Record<Role, Known>>> = {
  framework: {
    next: 'Next.js',
    nuxt: 'Nuxt',
    react: 'React',
    vue: 'Vue',
    svelte: 'Svelte',
    '@angular/core': 'Angular',
    electron: 'Electron',
    express: 'Express',
    fastify: 'Fastify',
    '@nestjs/core': 'NestJS',
    hono: 'Hono',
    ink: 'Ink',
    '@oclif/core': 'oclif',
    commander: 'Commander',
  },
  database: {
    'drizzle-orm': 'Drizzle ORM',
    '@prisma/client': 'Prisma',
    typeorm: 'TypeORM',
    sequelize: 'Sequelize',
    mongoose: 'Mongoose',
    pg: 'PostgreSQL (pg)',
    mysql2: 'MySQL (mysql2)',
    'better-sqlite3': 'SQLite (better-sqlite3)',
    redis: 'Redis',
    '@supabase/supabase-js': 'Supabase',
  },
  interface: {
    tailwindcss: 'Tailwind CSS',
    '@mui/material': 'Material UI',
    'styled-components': 'styled-components',
    '@chakra-ui/react': 'Chakra UI',
    'lucide-react': 'Lucide icons',
    bootstrap: 'Bootstrap',
    antd: 'Ant Design',
  },
  authentication: {
    'next-auth': 'NextAuth',
    '@auth/core': 'Auth.js',
    passport: 'Passport',
    '@clerk/nextjs': 'Clerk',
    jsonwebtoken: 'JSON Web Tokens',
    'better-auth': 'Better Auth',
  },
  testing: {
    vitest: 'Vitest',
    jest: 'Jest',
    mocha: 'Mocha',
    '@playwright/test': 'Playwright',
    cypress: 'Cypress',
  },
  tool: {vite: 'Vite', webpack: 'webpack', esbuild: 'esbuild', 'electron-builder': 'electron-builder'},
};

const python: Readonly<Partial<Record<Role, Known>>> = {
  framework: {
    django: 'Django',
    flask: 'Flask',
    fastapi: 'FastAPI',
    pydantic: 'Pydantic',
    click: 'Click',
    typer: 'Typer',
    starlette: 'Starlette',
    textual: 'Textual',
    torch: 'PyTorch',
  },
  database: {sqlalchemy: 'SQLAlchemy', psycopg: 'PostgreSQL (psycopg)', pymongo: 'MongoDB', redis: 'Redis'},
  testing: {pytest: 'pytest', hypothesis: 'Hypothesis'},
};

const go: Readonly<Partial<Record<Role, Known>>> = {
  framework: {
    'github.com/gin-gonic/gin': 'Gin',
    'github.com/labstack/echo': 'Echo',
    'github.com/go-chi/chi': 'chi',
    'github.com/spf13/cobra': 'Cobra',
    'github.com/urfave/cli': 'urfave/cli',
    'github.com/charmbracelet/bubbletea': 'Bubble Tea',
    'google.golang.org/grpc': 'gRPC',
    'github.com/gorilla/websocket': 'Gorilla WebSocket',
  },
  database: {
    'gorm.io/gorm': 'GORM',
    'github.com/jackc/pgx': 'PostgreSQL (pgx)',
    'github.com/mattn/go-sqlite3': 'SQLite (go-sqlite3)',
    'modernc.org/sqlite': 'SQLite (modernc)',
    'go.etcd.io/bbolt': 'bbolt',
  },
  authentication: {'github.com/golang-jwt/jwt': 'JSON Web Tokens'},
  testing: {'github.com/stretchr/testify': 'testify'},
};

const cargo: Readonly<Partial<Record<Role, Known>>> = {
  framework: {
    tokio: 'Tokio',
    axum: 'axum',
    'actix-web': 'Actix Web',
    clap: 'clap',
    ratatui: 'Ratatui',
    serde: 'serde',
  },
  database: {sqlx: 'SQLx', diesel: 'Diesel', rusqlite: 'SQLite (rusqlite)'},
};

const jvm: Readonly<Partial<Record<Role, Known>>> = {
  framework: {'spring-boot': 'Spring Boot', quarkus: 'Quarkus', micronaut: 'Micronaut', ktor: 'Ktor'},
  database: {hibernate: 'Hibernate', postgresql: 'PostgreSQL'},
  testing: {junit: 'JUnit'},
};

const tables: Readonly<Partial<Record<ManifestKind, Readonly<Partial<Record<Role, Known>>>>>> = {
  npm,
  python,
  go,
  cargo,
  maven: jvm,
  gradle: jvm,
};

const version = String.raw`(?:[^\d\n"']*(\d[\w.-]*))?`;
/** How a manifest names a package, with its version behind the name. */
const spellings: Readonly<Partial<Record<ManifestKind, (name: string) => RegExp>>> = {
  npm: name => new RegExp(String.raw`"${name}"\s*:\s*"${version}`),
  python: name => new RegExp(String.raw`["'\s]${name}(?:\[[^\]]*\])?["']?\s*(?:[=~<>!^]+${version})?`, 'im'),
  go: name => new RegExp(String.raw`\b${name}(?:/v\d+)?\s+v(\d[\w.-]*)`),
  cargo: name => new RegExp(String.raw`^${name}\s*=\s*(?:\{[^}]*?version\s*=\s*)?"${version}`, 'm'),
  maven: name => new RegExp(String.raw`<artifactId>[^<]*${name}[^<]*</artifactId>(?:\s*<version>([\d.]+))?`),
  gradle: name => new RegExp(String.raw`["'][^"']*${name}[^"':]*(?::(\d[\w.]*))?["']`),
};

/** The known packages that a manifest names. */
export function packagesOf({kind, text, path}: Manifest): readonly Technology[] {
  const spelling = spellings[kind];
  if (spelling === undefined) return [];
  return Object.entries(tables[kind] ?? {}).flatMap(([role, known]) =>
    Object.entries(known).flatMap(([name, label]) => {
      const found = spelling(name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).exec(text);
      return found === null ? [] : [{name: label, version: found[1], role: role as Role, path}];
    }),
  );
}
