import { MapFigure } from '#ui/map-figure.tsx'
import { OpinionGroup } from '#ui/opinion-group.tsx'
import { Table } from '#ui/table.tsx'
import { number } from '#ui/texts/english.ts'
import { type Dots, gatherDots } from '../../rules/gather-dots.ts'
import { looksOf } from '../../rules/group-looks.ts'
import { frameOf, type MapFrame } from '../../rules/map-frame.ts'
import { unpackPoints } from '../../rules/stored-map.ts'
import type { ResultTexts } from '../../texts/results/en/result.ts'
import { type GroupOnMap, PeopleOnMap } from '../opinion-map/people-on-map.tsx'
import { StatementsOnMap } from '../opinion-map/statements-on-map.tsx'
import type { GatheredResult } from './gather.ts'
import type { GroupModel, ResultModel, ResultStatement } from './model.ts'
import { anchorOf } from './pick-shown.ts'

/** A map ready to be drawn. */
export interface MapToDraw {
  readonly frame: MapFrame
  readonly dots: Dots
  readonly groups: readonly GroupOnMap[]
}

/** The map of a result; nothing where none was drawn. */
export function mapOf({ map }: Pick<GatheredResult, 'map'>): MapToDraw | null {
  if (!map) return null
  const people = unpackPoints(map.points)
  const frame = frameOf(people)
  return { frame, dots: gatherDots(people, frame), groups: map.result.groups }
}

interface OpinionMapPartProps {
  readonly model: ResultModel
  readonly map: MapToDraw
  readonly texts: ResultTexts
}

/** The people on the map, with the same in words. */
export function PeopleFigure({
  model,
  map,
  texts,
  isTwinOpen,
}: OpinionMapPartProps & { readonly isTwinOpen?: boolean | undefined }) {
  const { groups } = model
  if (!model.map) return null
  const most = Math.max(...map.dots.dots.map(({ people }) => people))
  return (
    <MapFigure
      caption={texts.map.caption}
      twinSummary={texts.map.twin}
      isTwinOpen={isTwinOpen}
      twin={<PeopleInWords model={model} texts={texts} />}
    >
      <PeopleOnMap
        id="people-on-map"
        title={texts.map.caption}
        description={texts.map.description(model.map.people, groups.length)}
        {...map}
      />
      <p class="app-om__note">
        {map.dots.isOneEach ? texts.map.oneEach : texts.map.gathered(most)} {texts.map.meaning}
      </p>
    </MapFigure>
  )
}

function PeopleInWords({ model, texts }: Omit<OpinionMapPartProps, 'map'>) {
  const { groups } = model
  const looks = looksOf(groups.map(({ name }) => name))
  const [first = 0, second = 0] = model.map?.explains ?? []
  const words = texts.map
  if (groups.length < 2) return <p class="govuk-body">{words.oneCloud(model.map?.people ?? 0)}</p>
  return (
    <>
      <Table
        caption={words.twinTable}
        columns={[
          { label: words.columns.group },
          { label: words.columns.people, isNumeric: true },
          { label: words.columns.firm, isNumeric: true },
        ]}
        firstCellIsHeader
        rows={[
          ...groups.map(({ name, people, staysTogether }) => [
            <OpinionGroup letter={name} look={looks.get(name)} text={texts.groups.name(name)} />,
            number(people),
            words.firm(staysTogether),
          ]),
          ...(model.inNoGroup > 0 ? [[words.none, number(model.inNoGroup), '–']] : []),
        ]}
      />
      {nearAndFar(groups, texts).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <p class="govuk-body">{words.axes(first, second)}</p>
    </>
  )
}

/** Which groups stand nearest and furthest; of two there is nothing to say. */
function nearAndFar(groups: readonly GroupModel[], texts: ResultTexts): readonly string[] {
  const pairs = groups
    .flatMap((a, k) =>
      groups.slice(k + 1).map((b) => ({ a, b, apart: Math.hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y) })),
    )
    .sort((one, other) => one.apart - other.apart)
  const [near, far] = [pairs[0], pairs.at(-1)]
  if (pairs.length < 2 || !near || !far) return []
  return [texts.map.near(near.a.name, near.b.name), texts.map.far(far.a.name, far.b.name)]
}

interface StatementsFigureProps extends OpinionMapPartProps {
  readonly statements: readonly ResultStatement[]
}

/** The statements of the page on the same map; each number leads to its words. */
export function StatementsFigure({ model, map, statements, texts }: StatementsFigureProps) {
  const words = texts.map
  const towards = towardsGroups(model.groups, statements)
  return (
    <MapFigure
      caption={words.statements}
      twinSummary={words.statementsTwin}
      twin={
        <ul class="govuk-list govuk-list--bullet">
          {statements.map(({ number, text }, k) => (
            <li>
              <a class="govuk-link" href={`#${anchorOf(number)}`}>
                {texts.number(number)}
              </a>{' '}
              {text} <span class="app-quiet">({towards[k] ? words.pulls(towards[k]) : words.pullsMiddle})</span>
            </li>
          ))}
        </ul>
      }
    >
      <StatementsOnMap
        id="statements-on-map"
        title={words.statements}
        description={words.statementsDescription}
        frame={map.frame}
        groups={map.groups}
        statements={statements.map((each) => ({ ...each, href: `#${anchorOf(each.number)}` }))}
      />
      <p class="app-om__note">{words.statementsLead}</p>
    </MapFigure>
  )
}

/** The group that agreement with each statement leans to; null where it leans to none. */
function towardsGroups(groups: readonly GroupModel[], statements: readonly ResultStatement[]) {
  const longest = Math.max(1e-6, ...statements.map(({ pull }) => Math.hypot(pull.x, pull.y)))
  return statements.map(({ pull }) => {
    if (Math.hypot(pull.x, pull.y) < longest * 0.25) return null
    const lean = ({ centre }: GroupModel) => centre.x * pull.x + centre.y * pull.y
    return [...groups].sort((a, b) => lean(b) - lean(a))[0]?.name ?? null
  })
}
