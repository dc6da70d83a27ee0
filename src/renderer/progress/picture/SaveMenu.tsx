import { Download } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { PictureFormat } from '#contract/progress'
import { useClient } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import controls from '#renderer/ui/controls.module.css'
import styles from './Picture.module.css'
import { pngOf } from './png'
import { svgOf } from './svg'
import { csvOf, type Table } from './table'

interface Props {
  name: string
  question: string
  table: () => Table
  drawing: () => SVGSVGElement | null
}

const FORMATS: readonly PictureFormat[] = ['csv', 'svg', 'png']

/** A picture to a file in the data folder: its numbers, or the drawing. */
export function SaveMenu({ name, question, table, drawing }: Props) {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const sayFailed = useFailed()

  async function contentOf(as: PictureFormat): Promise<string> {
    if (as === 'csv') return csvOf(table())
    const picture = svgOf(drawing()!, question)
    return as === 'svg' ? picture.text : pngOf(picture)
  }
  const show = (file: string) =>
    client.call('app.showFile', { file }).catch((error: unknown) => sayFailed(error, 'file.notShown'))
  const save = async (as: PictureFormat) => {
    try {
      const { file } = await client.call('progress.save', { name, as, content: await contentOf(as) })
      toast({
        message: t('progress.saved', { file }),
        action: { label: t('file.show'), run: () => void show(file) },
      })
    } catch (error) {
      sayFailed(error)
    }
  }
  return (
    <div className={styles.save}>
      <MenuTrigger>
        <AriaButton
          className={`${controls.button} ${controls.quiet} ${controls.small}`}
          aria-label={t('progress.saveOf', { picture: question })}
        >
          <Download size={15} aria-hidden="true" />
          {t('progress.save')}
        </AriaButton>
        <Popover className={controls.popover!} placement="bottom end">
          <Menu className={controls.menu!} aria-label={t('progress.saveOf', { picture: question })}>
            {/* A span in which nothing happened has numbers and no drawing. */}
            {FORMATS.filter((as) => as === 'csv' || drawing()).map((as) => (
              <MenuItem key={as} className={controls.menuItem!} onAction={() => void save(as)}>
                {t(`progress.as.${as}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}
