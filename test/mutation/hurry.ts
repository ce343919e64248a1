/** A mutant that half a second of random cases does not find wants a case written down. */
import fc from 'fast-check'

fc.configureGlobal({ interruptAfterTimeLimit: 500, markInterruptAsFailure: false })
