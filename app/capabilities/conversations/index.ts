import './store/tables.ts'

export * from './vocabulary.ts'
