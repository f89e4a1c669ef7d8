import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { en, type UiTexts } from './texts/en.ts'

const context = createContext<UiTexts>(en)

/** The page's layout hands the words of its language down to every component. */
export const UiTextsProvider = context.Provider

export const useUiTexts = (): UiTexts => useContext(context)

/** The catalogue for a language; English where there is no translation yet. */
export const uiTextsFor = (_lang: string): UiTexts => en
